package org.galatea.interview.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.time.Instant;
import org.galatea.fhir.FhirAdvice;
import org.galatea.guide.Guide;
import org.galatea.guide.Region;
import org.galatea.handover.Handover;
import org.galatea.handover.HandoverCode;
import org.galatea.handover.QrPicture;
import org.galatea.interview.Interview;
import org.galatea.triage.Assessment;

/**
 * The person's own answers and advice for a clinic's computer: as a file, and as a code to scan.
 *
 * <p>Both are made when they are asked for, and neither ever stands in an address.
 */
final class HandoverBlock extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Guide guide;
    private final transient Interview interview;
    private final transient Assessment assessment;
    private final transient Region region;
    private final transient FhirAdvice fhir;
    private final Div code = new Div();
    private final Button show;

    HandoverBlock(
            Guide guide,
            Interview interview,
            Assessment assessment,
            Region region,
            FhirAdvice fhir) {
        this.guide = guide;
        this.interview = interview;
        this.assessment = assessment;
        this.region = region;
        this.fhir = fhir;
        addClassNames("handover", "no-print");
        Anchor file = new Anchor(this::download, getTranslation("handover.file"));
        file.getElement().setAttribute("download", true);
        show = new Button(getTranslation("handover.show"), _ -> toggle());
        show.getElement().setAttribute("aria-expanded", "false");
        code.getElement().setAttribute("role", "status");
        Div acts = new Div(file, show);
        acts.addClassName("actions");
        add(
                new H2(getTranslation("handover")),
                new Paragraph(getTranslation("handover.words")),
                acts,
                code);
    }

    private void download(DownloadEvent event) throws IOException {
        byte[] bundle = fhir.json(guide, interview, assessment);
        event.setFileName("galatea-advice.fhir.json");
        event.setContentType(FhirAdvice.MEDIA_TYPE);
        event.setContentLength(bundle.length);
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.getOutputStream().write(bundle);
    }

    private void toggle() {
        boolean shown = code.getComponentCount() > 0;
        if (shown) {
            code.removeAll();
        } else {
            String text =
                    HandoverCode.of(
                            Handover.of(
                                    guide,
                                    interview.relevant(),
                                    region,
                                    assessment,
                                    Instant.now()));
            Code letters = new Code(text);
            letters.addClassName("handover-code");
            code.add(
                    // In a div: as the root of the markup it would lose the case of its viewBox.
                    new Html(
                            "<div>"
                                    + QrPicture.svg(text, getTranslation("handover.picture"))
                                    + "</div>"),
                    new Paragraph(getTranslation("handover.holds")),
                    new NativeDetails(getTranslation("handover.letters"), letters));
        }
        show.setText(getTranslation(shown ? "handover.show" : "handover.hide"));
        show.getElement().setAttribute("aria-expanded", Boolean.toString(!shown));
    }
}
