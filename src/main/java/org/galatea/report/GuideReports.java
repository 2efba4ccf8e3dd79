package org.galatea.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.springframework.stereotype.Component;

/** The reports on the versions that are being looked at. */
@Component
public class GuideReports {

    private static final int KEPT = 16;
    private static final int PAPERS_KEPT = 4;

    private final Background.Results<GuideReport> reports;
    private final Background.Results<byte[]> papers;
    private final ReportWriter writer;

    GuideReports(Background background, ReportWriter writer) {
        reports = background.results(KEPT);
        papers = background.results(PAPERS_KEPT);
        this.writer = writer;
    }

    /**
     * The report on a version, done or under way.
     *
     * @param source its files, when they are needed
     */
    public CompletableFuture<GuideReport> of(String version, Supplier<GuideSource> source) {
        // Sources that are overdue make it another report every day.
        return reports.of(
                version + LocalDate.now(ZoneOffset.UTC),
                () -> {
                    GuideSource files = Objects.requireNonNull(source.get());
                    return GuideReport.of(files, GuideReader.read(files));
                });
    }

    /** The report on a version as PDF, done or under way. */
    public CompletableFuture<byte[]> pdf(String version, Supplier<GuideSource> source) {
        return of(version, source)
                .thenCompose(report ->
                        papers.of(
                                version + LocalDate.now(ZoneOffset.UTC), () -> writer.pdf(report)));
    }

    /** The report as a page that stands for itself. */
    public String html(GuideReport report) {
        return writer.html(report);
    }
}
