package org.galatea.summary;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.galatea.guide.Spoken;
import org.galatea.pdf.PdfWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Writes a summary for the screen, for paper and as text; all three from one template, so that they
 * say the same. Nothing is kept.
 */
@Component
public final class SummaryWriter {

    private static final String STYLE =
            "<style>@page { margin: 12mm 14mm 14mm } body { font-size: 8.5pt }"
                    + " h1 { font-size: 14pt; margin: 0 0 1mm } h2 { font-size: 10.5pt; margin: 3mm 0 1mm }"
                    + " p { margin: 0 0 1.5mm } li { margin: 0 0 0.5mm }"
                    + " .summary-level { border: 0.5mm solid #000; padding: 2mm; font-size: 10pt }"
                    + " .own-words { page-break-before: always }"
                    + "</style>";

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final PdfWriter pdf;

    SummaryWriter(ITemplateEngine templates, MessageSource messages, PdfWriter pdf) {
        this.templates = templates;
        this.messages = messages;
        this.pdf = pdf;
    }

    public String title(Locale language) {
        return messages.getMessage("summary.title", null, language);
    }

    /** An {@code article} without a title of its own. */
    public String html(DoctorSummary summary, Locale language) {
        Context context =
                new Context(
                        language,
                        Map.of(
                                "summary",
                                summary,
                                "untranslated",
                                summary.guide().spoken().english()));
        context.setVariable(
                "made",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(forDates(language))
                        .format(summary.made().atZone(ZoneOffset.UTC)));
        return templates.process(
                new TemplateSpec("summary", Set.of("summary"), TemplateMode.HTML, null), context);
    }

    /** English without a country writes the day first, as most of its regions here do. */
    private static Locale forDates(Locale language) {
        return language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }

    /** A tagged PDF for paper. */
    public byte[] pdf(DoctorSummary summary, Locale language) {
        String title = title(language);
        return pdf.write(
                STYLE + "<h1>" + title + "</h1>" + html(summary, language), language, title);
    }

    /**
     * A PDF for a doctor who reads another language than the person: first the summary for the
     * doctor, then on a page of its own the same lines for the person, who must know what she hands
     * over.
     */
    public byte[] pdf(
            DoctorSummary forDoctor, Locale theirs, DoctorSummary inOwnWords, Locale own) {
        String title = title(theirs);
        String language = own.getLanguage();
        return pdf.write(
                STYLE
                        + "<h1>%s</h1>%s<div class=\"own-words\" lang=\"%s\" dir=\"%s\"><h1>%s</h1><p>%s</p>%s</div>"
                                .formatted(
                                        title,
                                        html(forDoctor, theirs),
                                        language,
                                        Spoken.direction(language),
                                        title(own),
                                        messages.getMessage("summary.own-words", null, own),
                                        html(inOwnWords, own)),
                theirs,
                title);
    }

    /** Plain lines, for a message or a booking form. */
    public String text(DoctorSummary summary, Locale language) {
        StringBuilder text = new StringBuilder(title(language)).append('\n');
        for (Element element : Jsoup.parse(html(summary, language)).select("h2, p, li")) {
            switch (element.normalName()) {
                case "h2" -> text.append('\n').append(element.text()).append('\n');
                case "li" -> text.append("- ").append(element.text()).append('\n');
                default -> text.append(element.text()).append('\n');
            }
        }
        return text.toString();
    }
}
