package org.galatea.interview.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.galatea.guide.Answer;
import org.galatea.guide.Question;

/** The form field of one question. */
interface AnswerField {

    static AnswerField of(Question question) {
        return switch (question.kind()) {
            case ONE -> new OneField(question);
            case MANY -> new ManyField(question);
            case NUMBER -> new NumberField(question);
        };
    }

    Component component();

    /** Shows an answer that was given before. */
    void show(Answer answer);

    /** What the person gave, or the message key of what is wrong with it. */
    Given given();

    /** Shows a message at the field. */
    void showError(String message);

    void focus();

    /**
     * What stands in the field.
     *
     * @param answer empty where nothing usable was given
     * @param fault message key for that case
     */
    record Given(Optional<Answer> answer, String fault) {
        static Given of(Answer answer) {
            return new Given(Optional.of(answer), "");
        }

        static Given fault(String key) {
            return new Given(Optional.empty(), key);
        }
    }
}
