package org.galatea.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.galatea.guide.GuideSource;
import org.galatea.guide.InvalidGuideException;
import org.galatea.guide.Problem;
import org.galatea.live.GuideLoader;
import org.galatea.proof.Property;
import org.galatea.report.Background;
import org.galatea.report.GuideReport;
import org.galatea.report.GuideReports;
import org.galatea.review.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Whether a version is fit to speak: compiled, proven, every case met.
 *
 * <p>Takes seconds, so it is found out beside the pages and once only: the content under a hash
 * never changes.
 */
@Component
public final class Wholeness {

    private static final int KEPT = 64;

    private final GuideReports reports;
    private final Background.Results<List<String>> known;

    Wholeness(GuideReports reports, Background background) {
        this.reports = reports;
        known = background.results(KEPT);
    }

    /**
     * What keeps a version from speaking, a sentence each; found out or under way.
     *
     * @param source its files, when they are needed
     */
    public CompletableFuture<List<String>> faults(String version, Supplier<GuideSource> source) {
        return reports.of(version, source)
                .thenCompose(report -> known.of(version, () -> faults(report, source.get())));
    }

    /**
     * Lets only a whole guide pass.
     *
     * @throws InvalidGuideException if it can't even be read
     * @throws RefusedException if something keeps it from speaking
     */
    void require(GuideSource source) {
        List<String> faults;
        try {
            faults = faults(source.version(), () -> source).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof InvalidGuideException invalid) {
                throw invalid;
            }
            // Such as a guide that is too large for an exact proof.
            throw new RefusedException("The version could not be proven, so it can't speak.", e);
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(
                    "The version can't be published:\n" + String.join("\n", faults));
        }
    }

    private static List<String> faults(GuideReport report, GuideSource source) {
        List<String> faults = new ArrayList<>();
        for (Property property : report.proof().properties()) {
            if (!property.holds()) {
                faults.add(
                        "The proof fails for \""
                                + property.statement()
                                + "\" The page Proof shows for whom.");
            }
        }
        try {
            GuideLoader.load(source);
        } catch (InvalidGuideException e) {
            e.problems().stream().map(Problem::toString).forEach(faults::add);
        }
        return List.copyOf(faults);
    }
}
