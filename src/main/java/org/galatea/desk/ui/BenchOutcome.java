package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.galatea.guide.Answers;
import org.galatea.guide.Region;
import org.galatea.interview.Interview;
import org.galatea.interview.ui.AdviceBody;
import org.galatea.triage.Assessment;
import org.galatea.triage.NearMiss;
import org.galatea.triage.Reason;
import org.galatea.triage.Triage;
import org.galatea.vignette.Vignette;
import org.galatea.vignette.VignetteOutcome;

/** What a version makes of some answers: urgency, rules that fired or nearly did, and the page. */
final class BenchOutcome extends Div {

    private static final long serialVersionUID = 1L;

    private final String version;
    private final transient Consumer<Answers> tryOut;
    private final Div verdict = new Div();
    private final Div rules = new Div();

    /** They stay, so that what the clinician opened stays open. */
    private final NativeDetails near = new NativeDetails();

    private final NativeDetails page = new NativeDetails();

    /**
     * @param tryOut takes other answers, to see what they would change
     */
    BenchOutcome(String version, Consumer<Answers> tryOut) {
        this.version = version;
        this.tryOut = tryOut;
        verdict.getElement().setAttribute("role", "status");
        near.setOpen(true);
        page.setSummaryText(getTranslation("bench.told"));
        add(verdict, rules, page, near);
    }

    void show(
            Triage triage,
            Interview interview,
            Assessment assessment,
            Region region,
            Optional<Vignette> vignette) {
        verdict.removeAll();
        verdict.add(
                new H2(
                        new Level(assessment.urgency()),
                        new Span(" " + assessment.disposition().heading())),
                new Paragraph(
                        interview.isComplete()
                                ? getTranslation("bench.complete")
                                : getTranslation("bench.open-questions", interview.openAtMost())));
        vignette.ifPresent(known -> verdict.add(expected(known, triage)));
        rules.removeAll();
        rules.add(fired(assessment));
        near(triage, interview, region);
        page.setContent(AdviceBody.preview(triage, interview, assessment, region));
    }

    private Div expected(Vignette vignette, Triage triage) {
        VignetteOutcome outcome = VignetteOutcome.of(vignette, triage);
        Div expected =
                new Div(
                        new Paragraph(
                                getTranslation(
                                        outcome.isMet() ? "bench.case.met" : "bench.case.unmet",
                                        vignette.id(),
                                        vignette.expected().name())));
        expected.addClassName(outcome.isMet() ? "desk-done" : "desk-problem");
        expected.add(new Paragraph(vignette.story()));
        outcome.faults().forEach(fault -> expected.add(new Paragraph(fault)));
        return expected;
    }

    private Section fired(Assessment assessment) {
        Section section = new Section(new H2(getTranslation("bench.fired")));
        if (assessment.rationale().isEmpty()) {
            section.add(new Paragraph(getTranslation("bench.none-fired")));
        }
        UnorderedList list = new UnorderedList();
        for (Reason reason : assessment.rationale()) {
            Paragraph because =
                    new Paragraph(
                            getTranslation("bench.because", String.join("; ", reason.answers())));
            because.addClassName("you-said");
            list.add(
                    new ListItem(
                            new Level(reason.rule().advise()),
                            new Span(" "),
                            RuleView.link(
                                    reason.rule().id(),
                                    reason.rule().id() + " " + reason.rule().head().title(),
                                    RuleFilter.all(version)),
                            because));
        }
        section.add(list);
        if (!assessment.findings().isEmpty()) {
            section.add(
                    new Paragraph(
                            getTranslation(
                                    "bench.findings",
                                    String.join(
                                            "; ",
                                            assessment.findings().stream()
                                                    .map(Object::toString)
                                                    .toList()))));
        }
        return section;
    }

    private void near(Triage triage, Interview interview, Region region) {
        List<NearMiss> misses = NearMiss.of(triage, interview.relevant(), region);
        UnorderedList list = new UnorderedList();
        for (NearMiss miss : misses) {
            ListItem item =
                    new ListItem(
                            new Level(miss.rule().advise()),
                            new Span(" "),
                            RuleView.link(
                                    miss.rule().id(),
                                    miss.rule().id() + " " + miss.rule().head().title(),
                                    RuleFilter.all(version)));
            Paragraph missing =
                    new Paragraph(
                            new Span(
                                    getTranslation("bench.missing", miss.option().phrase()) + " "));
            miss.answers(interview.relevant())
                    .ifPresent(then -> {
                        Button give =
                                new Button(getTranslation("bench.give"), _ -> tryOut.accept(then));
                        give.addClassName("desk-plain");
                        give.getElement()
                                .setAttribute(
                                        "aria-label",
                                        getTranslation("bench.give.this", miss.option().phrase()));
                        missing.add(give);
                    });
            item.add(missing);
            list.add(item);
        }
        near.setSummaryText(getTranslation("bench.near", misses.size()));
        near.setContent(list);
    }
}
