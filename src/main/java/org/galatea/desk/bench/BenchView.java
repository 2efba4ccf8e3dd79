package org.galatea.desk.bench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.galatea.desk.ui.DeskLayout;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.GuidanceText;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Region;
import org.galatea.guide.RuleId;
import org.galatea.interview.AnswerText;
import org.galatea.interview.Interview;
import org.galatea.live.LiveGuide;
import org.galatea.triage.Assessment;
import org.galatea.triage.NearMiss;
import org.galatea.triage.Reason;
import org.galatea.triage.Triage;
import org.jspecify.annotations.Nullable;

/**
 * Answers as a person would give them, and at once what the rules make of them: the urgency, which
 * rules fired and why, and which nearly did.
 *
 * <p>What is tried out here are made-up cases. They stay in this page all the same.
 */
@Route(value = "desk/bench", layout = DeskLayout.class)
@RolesAllowed("READER")
class BenchView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Triage triage;
    private final Region region;
    private final Div questions = new Div();
    private final Div outcome = new Div();
    private final TextField line = new TextField();
    private transient Answers answers = Answers.NONE;

    BenchView(LiveGuide live) {
        triage = live.now();
        region = triage.guide().regions().firstEntry().getValue();
        addClassNames("desk-page", "bench");
        setId("main");
        outcome.addClassName("bench-outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        questions.addClassName("bench-questions");
        Div columns = new Div(questions, outcome);
        columns.addClassName("bench-columns");
        add(new H1(getTranslation("bench.title")), opener(), columns);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bench.title");
    }

    private Div opener() {
        line.setLabel(getTranslation("bench.line"));
        line.setHelperText(getTranslation("bench.line.help"));
        line.setWidthFull();
        line.setMaxLength(4000);
        Button open = new Button(getTranslation("bench.open"), _ -> open(line.getValue()));
        Button clear = new Button(getTranslation("bench.clear"), _ -> open(""));
        Div buttons = new Div(open, clear);
        buttons.addClassName("buttons");
        return new Div(line, buttons);
    }

    private void open(String text) {
        try {
            answers =
                    AnswerText.read(
                            Arrays.stream(text.split("\\s+"))
                                    .filter(part -> !part.isBlank())
                                    .toList(),
                            triage.guide().questionnaire());
            line.setInvalid(false);
            show();
        } catch (IllegalArgumentException e) {
            line.setValue(text);
            line.setErrorMessage(e.getMessage());
            line.setInvalid(true);
        }
    }

    private void answered(Question question, @Nullable Answer answer) {
        answers =
                answer == null
                        ? answers.without(question.id())
                        : answers.with(question.id(), answer);
        show();
    }

    private void show() {
        Interview interview = triage.interview(answers);
        line.setValue(AnswerText.of(interview.relevant()));
        questions.removeAll();
        interview.asked().forEach(question -> questions.add(field(question)));
        showOutcome(interview);
    }

    private Component field(Question question) {
        Optional<Answer> given = answers.to(question.id());
        return switch (question.kind()) {
            case MANY -> many(question, given);
            case ONE -> one(question, given);
            case NUMBER -> number(question, given);
        };
    }

    private CheckboxGroup<Option> many(Question question, Optional<Answer> given) {
        CheckboxGroup<Option> field = new CheckboxGroup<>(question.ask());
        field.setItems(question.options());
        field.setItemLabelGenerator(Option::label);
        field.setValue(Set.copyOf(picked(question, given)));
        field.addValueChangeListener(event -> {
            Set<Option> before = event.getOldValue();
            Set<String> picked = new LinkedHashSet<>();
            List<Option> added =
                    event.getValue().stream().filter(option -> !before.contains(option)).toList();
            boolean alone = added.stream().anyMatch(Option::exclusive);
            for (Option option : question.options()) {
                boolean kept =
                        alone ? added.contains(option) : added.isEmpty() || !option.exclusive();
                if (event.getValue().contains(option) && kept) {
                    picked.add(option.id());
                }
            }
            answered(question, picked.isEmpty() ? null : Answer.choice(picked));
        });
        return field;
    }

    private RadioButtonGroup<Option> one(Question question, Optional<Answer> given) {
        RadioButtonGroup<Option> field = new RadioButtonGroup<>(question.ask());
        field.setItems(question.options());
        field.setItemLabelGenerator(Option::label);
        picked(question, given).stream().findFirst().ifPresent(field::setValue);
        field.addValueChangeListener(event -> answered(question, Answer.of(event.getValue().id())));
        return field;
    }

    private Div number(Question question, Optional<Answer> given) {
        TextField field = new TextField(question.ask());
        field.setMaxLength(4);
        given.ifPresent(answer -> {
            if (answer instanceof Answer.Amount(int value)) {
                field.setValue(Integer.toString(value));
            }
        });
        field.addValueChangeListener(event -> {
            String text = event.getValue().strip();
            boolean possible =
                    text.matches("\\d{1,3}")
                            && question.range()
                                    .filter(range -> range.contains(Integer.parseInt(text)))
                                    .isPresent();
            field.setInvalid(!possible && !text.isEmpty());
            field.setErrorMessage(getTranslation("bench.number"));
            if (possible || text.isEmpty()) {
                answered(question, text.isEmpty() ? null : Answer.amount(Integer.parseInt(text)));
            }
        });
        Div block = new Div(field);
        if (!question.options().isEmpty()) {
            RadioButtonGroup<Option> instead = one(question, given);
            instead.setLabel(getTranslation("bench.instead"));
            block.add(instead);
        }
        return block;
    }

    private static List<Option> picked(Question question, Optional<Answer> given) {
        return given.stream()
                .flatMap(answer ->
                        answer instanceof Answer.Choice(var options)
                                ? options.stream()
                                : java.util.stream.Stream.<String>empty())
                .flatMap(id -> question.option(id).stream())
                .toList();
    }

    private void showOutcome(Interview interview) {
        Assessment assessment = triage.assess(interview, region);
        Guide guide = triage.guide();
        outcome.removeAll();
        Span level = new Span(assessment.urgency().name());
        level.addClassNames("bench-level", "level-" + assessment.urgency().name());
        outcome.add(
                new H2(level, new Span(" " + assessment.disposition().heading())),
                new Paragraph(
                        interview.isComplete()
                                ? getTranslation("bench.complete")
                                : getTranslation("bench.open-questions", interview.openAtMost())));
        outcome.add(fired(assessment), near(), told(assessment));
        if (interview.isComplete()) {
            outcome.add(
                    new NativeDetails(
                            getTranslation("bench.vignette"),
                            new Pre(vignette(interview, assessment, guide))));
        }
    }

    private Section fired(Assessment assessment) {
        Section section = new Section(new H2(getTranslation("bench.fired")));
        if (assessment.rationale().isEmpty()) {
            section.add(new Paragraph(getTranslation("bench.none-fired")));
        }
        UnorderedList list = new UnorderedList();
        for (Reason reason : assessment.rationale()) {
            list.add(
                    new ListItem(
                            new Span(
                                    reason.rule().id()
                                            + " "
                                            + reason.rule().advise()
                                            + ": "
                                            + reason.rule().head().title()),
                            because(reason)));
        }
        section.add(list);
        return section;
    }

    private static Paragraph because(Reason reason) {
        Paragraph because = new Paragraph(String.join("; ", reason.answers()));
        because.addClassName("you-said");
        return because;
    }

    private NativeDetails near() {
        List<NearMiss> misses = NearMiss.of(triage, answers, region);
        UnorderedList list = new UnorderedList();
        misses.forEach(miss ->
                list.add(
                        new ListItem(
                                getTranslation(
                                        "bench.near.one",
                                        miss.rule().id().value(),
                                        miss.rule().advise(),
                                        miss.rule().head().title(),
                                        miss.option().phrase()))));
        return new NativeDetails(getTranslation("bench.near", misses.size()), list);
    }

    private NativeDetails told(Assessment assessment) {
        Div words = new Div();
        words.add(new Paragraph(assessment.disposition().time()));
        assessment.rationale().forEach(reason -> words.add(new Paragraph(reason.rule().because())));
        words.add(
                list("advice.meanwhile", assessment.guidance().meanwhile()),
                list("advice.sooner", assessment.guidance().sooner()),
                list("advice.tell", assessment.guidance().tell()));
        return new NativeDetails(getTranslation("bench.told"), words);
    }

    private Section list(String key, List<GuidanceText> texts) {
        UnorderedList list = new UnorderedList();
        texts.forEach(text -> list.add(new ListItem(text.text())));
        return new Section(new H2(getTranslation(key)), list);
    }

    private String vignette(Interview interview, Assessment assessment, Guide guide) {
        String title =
                interview.relevant().byQuestion().keySet().stream()
                        .limit(3)
                        .collect(Collectors.joining(", "));
        return VignetteText.of(
                "V000",
                title,
                region.id(),
                interview.relevant(),
                guide.questionnaire(),
                assessment.urgency(),
                assessment.rationale().stream()
                        .map(reason -> reason.rule().id())
                        .<RuleId>map(id -> id)
                        .toList());
    }
}
