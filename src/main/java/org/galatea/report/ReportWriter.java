package org.galatea.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.galatea.guide.Urgency;
import org.galatea.pdf.PdfWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a report as one page, on a screen or on paper; it names the version that it is about. */
@Component
class ReportWriter {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final PdfWriter paper;

    ReportWriter(ITemplateEngine templates, MessageSource messages, PdfWriter paper) {
        this.templates = templates;
        this.messages = messages;
        this.paper = paper;
    }

    /** A page that needs nothing beside it. */
    String html(GuideReport report) {
        return page(report, paper.style());
    }

    byte[] pdf(GuideReport report) {
        return paper.write(page(report, ""), LANGUAGE, title(report));
    }

    private String title(GuideReport report) {
        return messages.getMessage(
                "report.title",
                new Object[] {report.guide().profile().title(), report.guide().shortVersion()},
                LANGUAGE);
    }

    private String page(GuideReport report, String style) {
        return templates.process(
                "rules/report",
                new Context(
                        LANGUAGE,
                        Map.of(
                                "title", title(report),
                                "style", style,
                                "report", report,
                                "guide", report.guide(),
                                "urgencies", Urgency.values(),
                                "today", LocalDate.now(ZoneOffset.UTC),
                                "words", ReportWords.INSTANCE)));
    }
}
