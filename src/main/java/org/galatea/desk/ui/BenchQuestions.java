package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.galatea.guide.Answer;
import org.galatea.guide.Question;
import org.galatea.interview.Interview;

/** The questions that a person is asked, one below the other, to be answered in any order. */
final class BenchQuestions extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Answering answering;

    /** A field stays while its question is asked, so that it keeps the keyboard's place. */
    private final Map<String, Component> fields = new HashMap<>();

    /** Takes an answer, or that there is none. */
    interface Answering {
        void answer(String question, Optional<Answer> answer);
    }

    BenchQuestions(Answering answering) {
        this.answering = answering;
        addClassName("bench-questions");
    }

    /** Lets all fields go: what they hold is no longer what is asked about. */
    void forget() {
        fields.clear();
        removeAll();
    }

    void show(Interview interview) {
        Set<String> asked = new LinkedHashSet<>();
        int at = 0;
        for (Question question : interview.asked()) {
            asked.add(question.id());
            if (!fields.containsKey(question.id())) {
                Component field = field(question, interview.relevant().to(question.id()));
                fields.put(question.id(), field);
                addComponentAtIndex(at, field);
            }
            at++;
        }
        fields.entrySet()
                .removeIf(field -> {
                    if (asked.contains(field.getKey())) {
                        return false;
                    }
                    remove(field.getValue());
                    return true;
                });
    }

    private Component field(Question question, Optional<Answer> given) {
        return switch (question.kind()) {
            case MANY, ONE ->
                    options(question, question.ask(), given, picked -> answer(question, picked));
            case NUMBER -> number(question, given);
        };
    }

    private static OptionsField options(
            Question question,
            String legend,
            Optional<Answer> given,
            java.util.function.Consumer<Set<String>> picked) {
        return new OptionsField(
                legend,
                question.options(),
                question.kind() == Question.Kind.MANY,
                given.map(BenchQuestions::picked).orElse(Set.of()),
                picked);
    }

    private static Set<String> picked(Answer answer) {
        return answer instanceof Answer.Choice(var options)
                ? new LinkedHashSet<>(options)
                : Set.of();
    }

    private void answer(Question question, Set<String> picked) {
        answering.answer(
                question.id(),
                picked.isEmpty() ? Optional.empty() : Optional.of(Answer.choice(picked)));
    }

    private Div number(Question question, Optional<Answer> given) {
        PlainField field = new PlainField(question.ask(), "text", "off");
        given.ifPresent(answer -> {
            if (answer instanceof Answer.Amount(int value)) {
                field.set(Integer.toString(value));
            }
        });
        Paragraph fault = new Paragraph();
        fault.addClassName("desk-mark");
        fault.getElement().setAttribute("role", "alert");
        Div block = new Div(field, fault);
        if (question.options().isEmpty()) {
            field.whenTyped(() -> typed(question, field, fault));
        } else {
            OptionsField instead =
                    options(
                            question,
                            getTranslation("bench.instead"),
                            given,
                            picked -> {
                                field.clear();
                                fault.setText("");
                                answer(question, picked);
                            });
            field.whenTyped(() -> {
                instead.clear();
                typed(question, field, fault);
            });
            block.add(instead);
        }
        return block;
    }

    private void typed(Question question, PlainField field, Paragraph fault) {
        String text = field.value().strip();
        boolean possible =
                text.matches("\\d{1,3}")
                        && question.range()
                                .filter(range -> range.contains(Integer.parseInt(text)))
                                .isPresent();
        fault.setText(possible || text.isEmpty() ? "" : getTranslation("bench.number"));
        if (possible) {
            answering.answer(question.id(), Optional.of(Answer.amount(Integer.parseInt(text))));
        } else {
            answering.answer(question.id(), Optional.empty());
        }
    }
}
