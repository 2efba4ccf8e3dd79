package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.galatea.guide.Rule;
import org.galatea.interview.AnswerText;
import org.galatea.proof.Proof;
import org.galatea.report.Counts;
import org.galatea.report.GuideReport;
import org.galatea.vignette.Vignette;
import org.galatea.vignette.VignetteOutcome;

/** For how many people a rule speaks, and in which cases. */
final class NumbersBlock extends Section {

    private static final long serialVersionUID = 1L;

    private final String version;

    NumbersBlock(Rule rule, String version, CompletableFuture<GuideReport> work) {
        this.version = version;
        add(
                new H2(getTranslation("desk.rule.numbers")),
                new Later<>(work, report -> show(rule, report)));
    }

    private Component show(Rule rule, GuideReport report) {
        Div shown = new Div();
        Proof.RuleCount count = report.proof().rules().get(rule.id());
        if (count != null) {
            shown.add(
                    new Paragraph(
                            getTranslation(
                                    "desk.rule.fires",
                                    Counts.words(count.fires(), report.proof().people()))),
                    new Paragraph(
                            getTranslation(
                                    "desk.rule.decides",
                                    Counts.words(count.decides(), report.proof().people()))));
        }
        shown.add(
                cases("desk.rule.cases-decided", report.decidedBy(rule.id())),
                cases("desk.rule.cases-named", report.naming(rule.id())));
        return shown;
    }

    private Div cases(String heading, List<VignetteOutcome> outcomes) {
        UnorderedList list = new UnorderedList();
        for (VignetteOutcome outcome : outcomes) {
            Vignette vignette = outcome.vignette();
            ListItem item =
                    new ListItem(
                            getTranslation(
                                    "desk.case",
                                    vignette.id(),
                                    vignette.title(),
                                    vignette.expected().name(),
                                    outcome.assessment().urgency().name()));
            Paragraph answers = new Paragraph(AnswerText.of(vignette.answers()));
            answers.addClassName("you-said");
            item.add(
                    new Span(" "),
                    OnBench.vignette(version, vignette.id(), getTranslation("desk.on-bench")),
                    answers);
            list.add(item);
        }
        Div cases = new Div(new H3(getTranslation(heading, outcomes.size())), list);
        return cases;
    }
}
