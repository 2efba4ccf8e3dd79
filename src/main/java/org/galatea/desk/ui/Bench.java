package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.galatea.account.Role;
import org.galatea.guide.Answers;
import org.galatea.guide.Region;
import org.galatea.interview.AnswerText;
import org.galatea.interview.Interview;
import org.galatea.triage.Assessment;
import org.galatea.triage.Triage;
import org.galatea.vignette.Vignette;

/** The bench of one version: questions on the left, and on the right what follows. */
final class Bench extends Div {

    private static final long serialVersionUID = 1L;

    private final Notice notice;
    private final transient Triage triage;
    private final transient List<Vignette> vignettes;
    private final PlainField line;
    private final Choice cases;
    private final Choice regions;
    private final BenchQuestions questions;
    private final BenchOutcome outcome;
    private final CaseForm form;
    private final String kept;
    private transient Answers answers = Answers.NONE;

    /**
     * @param asked id of a case to begin with, or ""
     */
    Bench(Desk desk, Notice notice, Triage triage, String version, String asked) {
        this.notice = notice;
        this.triage = triage;
        line = new PlainField(getTranslation("bench.line"), "text", "off");
        line.holds(4000);
        kept = desk.kept("bench");
        vignettes = desk.shelf().vignettes(version);
        questions =
                new BenchQuestions((question, answer) ->
                        answered(
                                answer.map(given -> answers.with(question, given))
                                        .orElseGet(() -> answers.without(question))));
        outcome =
                new BenchOutcome(
                        version,
                        other -> {
                            questions.forget();
                            answered(other);
                        });
        form = new CaseForm(desk, notice);
        form.setVisible(desk.may(Role.REVIEWER));
        cases = new Choice(getTranslation("bench.case"), cases(), "");
        regions =
                new Choice(
                        getTranslation("bench.region"), regions(), regions().firstEntry().getKey());
        cases.whenPicked(() -> openCase(cases.picked()));
        regions.whenPicked(this::show);
        Div right = new Div(outcome, form);
        right.addClassName("bench-outcome");
        Div columns = new Div(questions, right);
        columns.addClassName("bench-columns");
        add(opener(), columns);
        if (asked.isEmpty()) {
            show();
            openAddress();
        } else {
            openCase(asked);
        }
    }

    private SequencedMap<String, String> cases() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("", getTranslation("bench.case.none"));
        vignettes.forEach(
                vignette -> words.put(vignette.id(), vignette.id() + " " + vignette.title()));
        return words;
    }

    private SequencedMap<String, String> regions() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        triage.guide().regions().values().forEach(region -> words.put(region.id(), region.name()));
        return words;
    }

    private Div opener() {
        Paragraph help = new Paragraph(getTranslation("bench.line.help"));
        help.addClassName("desk-version");
        Button open = new Button(getTranslation("bench.open"), _ -> open(line.value()));
        Button clear = new Button(getTranslation("bench.clear"), _ -> open(""));
        Div buttons = new Div(open, clear);
        buttons.addClassName("buttons");
        Div choices = new Div(cases, regions);
        choices.addClassName("desk-filter");
        return new Div(choices, line, help, buttons);
    }

    /**
     * Answers that stand behind the "#" of the address, which only the browser knows, or those that
     * lay on the bench when a session ended.
     */
    private void openAddress() {
        addAttachListener(attached ->
                getElement()
                        .executeJs(
                                "return decodeURIComponent(location.hash.slice(1))"
                                        + " || sessionStorage.getItem($0) || ''",
                                kept)
                        .then(
                                String.class,
                                text -> {
                                    if (!text.isEmpty()) {
                                        open(text.replace('&', ' '));
                                    }
                                }));
    }

    private void open(String text) {
        try {
            answers =
                    AnswerText.read(
                            Arrays.stream(text.split("\\s+"))
                                    .filter(part -> !part.isBlank())
                                    .toList(),
                            triage.guide().questionnaire());
            notice.clear();
            cases.pick("");
            questions.forget();
            show();
            keep();
        } catch (IllegalArgumentException e) {
            line.set(text);
            notice.problem(String.valueOf(e.getMessage()));
        }
    }

    private void openCase(String id) {
        Optional<Vignette> found = find(id);
        if (found.isEmpty()) {
            show();
            if (!id.isEmpty()) {
                notice.problem(getTranslation("bench.case.unknown", shortened(id)));
            }
            return;
        }
        cases.pick(id);
        regions.pick(found.get().region());
        answers = found.get().answers();
        notice.clear();
        questions.forget();
        show();
        keep();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(20, text.length()));
    }

    private Optional<Vignette> find(String id) {
        return vignettes.stream().filter(vignette -> vignette.id().equals(id)).findFirst();
    }

    private void answered(Answers changed) {
        answers = changed;
        show();
        keep();
    }

    private void keep() {
        getElement().executeJs("sessionStorage.setItem($0, $1)", kept, line.value());
    }

    private void show() {
        Interview interview = triage.interview(answers);
        Region region = triage.guide().region(regions.picked());
        Assessment assessment = triage.assess(interview, region);
        line.set(AnswerText.of(interview.relevant()));
        questions.show(interview);
        outcome.show(triage, interview, assessment, region, opened(interview));
        form.show(triage.guide(), interview, assessment, region);
    }

    /** The case that is open, as long as its answers are those on the left. */
    private Optional<Vignette> opened(Interview interview) {
        return find(cases.picked())
                .filter(vignette -> vignette.answers().equals(interview.relevant()));
    }
}
