package org.galatea.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.galatea.fhir.FhirAdvice;
import org.galatea.guide.Urgency;
import org.galatea.interview.Interview;
import org.galatea.triage.Assessment;
import org.galatea.triage.Disposition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to do, how soon, whom to contact and why.
 *
 * <p>Shown when all is answered, and at once when an emergency comes up.
 */
@AnonymousAllowed
@Route(CheckNavigation.ADVICE)
class AdviceView extends CheckPage {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(AdviceView.class);

    private final transient FhirAdvice fhir;

    AdviceView(Run run, FhirAdvice fhir) {
        super(run);
        this.fhir = fhir;
    }

    @Override
    void show(UI ui) {
        try {
            Interview interview = run().interview();
            Assessment assessment = run().assessment();
            boolean emergency = assessment.urgency() == Urgency.EMERGENCY;
            if (!interview.isComplete() && !emergency) {
                CheckNavigation.onward(ui, interview);
                return;
            }
            showAdvice(ui, interview, assessment);
        } catch (RuntimeException e) {
            // Never the message: it could hold what the person said.
            log.error("An assessment failed: {}", e.getClass().getName());
            showFailure(ui);
        }
    }

    private void showAdvice(UI ui, Interview interview, Assessment assessment) {
        Disposition disposition = assessment.disposition();
        add(new UrgencyCard(disposition, this::heading));
        // The title too says how urgent it is: a screen reader may read it before the heading.
        showTitle(getTranslation("advice.title", disposition.level(), disposition.heading()));
        if (!interview.isComplete()) {
            add(carryOn(ui));
        }
        add(AdviceBody.parts(run().triage(), interview, assessment, run().region()));
        add(
                new HandoverBlock(
                        run().triage().guide(), interview, assessment, run().region(), fhir),
                actions(ui, interview),
                version(assessment));
    }

    private Div carryOn(UI ui) {
        Div block = new Div();
        block.addClassName("note");
        Button button =
                new Button(
                        getTranslation("advice.carry-on"),
                        _ -> {
                            run().carryOn();
                            CheckNavigation.onward(ui, run().interview());
                        });
        block.add(new Paragraph(getTranslation("advice.carry-on.why")), button);
        return block;
    }

    private Div actions(UI ui, Interview interview) {
        Div actions = new Div();
        actions.addClassNames("actions", "no-print");
        Button print =
                new Button(
                        getTranslation("advice.print"),
                        _ -> ui.getPage().executeJs("window.print()"));
        actions.add(CheckNavigation.linkToSummary(getTranslation("summary.open")), print);
        if (interview.isComplete()) {
            actions.add(CheckNavigation.linkToAnswers(getTranslation("advice.change")));
        }
        actions.add(
                CheckNavigation.linkToBegin(getTranslation("advice.country")),
                new Button(
                        getTranslation("run.start-again"),
                        _ -> {
                            run().erase();
                            CheckNavigation.toBegin(ui);
                        }));
        return actions;
    }

    private Paragraph version(Assessment assessment) {
        var profile = run().triage().guide().profile();
        Paragraph version =
                new Paragraph(
                        getTranslation(
                                "advice.version",
                                profile.title(),
                                profile.release(),
                                assessment.guideVersion().substring(0, 12),
                                profile.status()));
        version.addClassName("version");
        return version;
    }

    /** A failed step must not leave anybody without advice; so it sends them to a doctor today. */
    private void showFailure(UI ui) {
        removeAll();
        add(
                UrgencyCard.failed(run().triage().guide(), run().region(), this::heading),
                new Paragraph(getTranslation("advice.failed")),
                new Button(getTranslation("advice.try-again"), _ -> ui.getPage().reload()));
    }
}
