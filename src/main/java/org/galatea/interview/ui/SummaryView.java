package org.galatea.interview.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.galatea.guide.Urgency;
import org.galatea.interview.Interview;
import org.galatea.summary.DoctorSummary;
import org.galatea.summary.SummaryWriter;
import org.galatea.triage.Assessment;
import org.galatea.triage.Triage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** A page for the doctor or nurse, to print, to keep as PDF, to copy or to send on. */
@AnonymousAllowed
@Route(CheckNavigation.SUMMARY)
class SummaryView extends CheckPage {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "galatea-summary.pdf";

    private final transient SummaryWriter writer;

    SummaryView(Run run, SummaryWriter writer) {
        super(run);
        this.writer = writer;
    }

    @Override
    void show(UI ui) {
        Interview interview = run().interview();
        Assessment assessment = run().assessment();
        if (!interview.isComplete() && assessment.urgency() != Urgency.EMERGENCY) {
            CheckNavigation.onward(ui, interview);
            return;
        }
        DoctorSummary summary = summary(run().triage(), interview, assessment);
        Locale language = ui.getLocale();
        RouterLink back = new RouterLink(getTranslation("summary.back"), AdviceView.class);
        back.addClassName("back");
        Paragraph hint = new Paragraph(getTranslation("summary.hint"));
        hint.addClassNames("hint", "no-print");
        add(
                back,
                heading(writer.title(language)),
                hint,
                takeAlong(ui, summary, language, interview),
                new Html(writer.html(summary, language)));
    }

    private DoctorSummary summary(Triage triage, Interview interview, Assessment assessment) {
        String region = triage.guide().region(run().region().id()).name();
        return DoctorSummary.of(triage.guide(), interview, assessment, region, Instant.now());
    }

    private Div takeAlong(UI ui, DoctorSummary summary, Locale language, Interview interview) {
        Div buttons = new Div(link("summary.pdf", () -> writer.pdf(summary, language)));
        if (!language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            DoctorSummary forDoctor = inEnglish(interview);
            DoctorSummary own =
                    DoctorSummary.inOwnWords(
                            summary.guide(),
                            interview,
                            summary.assessment(),
                            summary.region(),
                            summary.made());
            buttons.add(
                    link(
                            "summary.pdf.english",
                            () -> writer.pdf(forDoctor, Locale.ENGLISH, own, language)));
        }
        NativeButton print = button("summary.print");
        NativeButton copy = button("summary.copy");
        NativeButton share = button("summary.share");
        share.getElement().setAttribute("hidden", true);
        Paragraph told = new Paragraph();
        told.getElement().setAttribute("role", "status");
        // In the page itself: browsers allow these only at once after a press, not after a round
        // trip.
        ui.getPage()
                .executeJs(
                        "window.galatea?.takeAlong($0, $1, $2, $3, $4, $5, $6, $7)",
                        print,
                        copy,
                        share,
                        told,
                        writer.title(language),
                        writer.text(summary, language),
                        getTranslation("summary.copied"),
                        getTranslation("summary.not-copied"));
        buttons.add(print, copy, share, told);
        buttons.addClassNames("buttons", "take-along", "no-print");
        return buttons;
    }

    private DoctorSummary inEnglish(Interview interview) {
        Triage english = run().english();
        return summary(
                english,
                english.interview(interview.relevant()),
                english.assess(interview.relevant(), english.guide().region(run().region().id())));
    }

    private Anchor link(String words, Supplier<byte[]> written) {
        Anchor pdf = new Anchor(pdf(written), getTranslation(words));
        pdf.addClassName("button");
        pdf.getElement().setAttribute("download", true);
        return pdf;
    }

    private NativeButton button(String words) {
        NativeButton button = new NativeButton(getTranslation(words));
        button.addClassName("quiet-button");
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** Written when it is asked for and given away at once: nothing is stored. */
    private static DownloadHandler pdf(Supplier<byte[]> written) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] bytes = written.get();
            event.getResponse()
                    .setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), FILE, "application/pdf", bytes.length);
        });
    }
}
