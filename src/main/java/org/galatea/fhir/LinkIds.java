package org.galatea.fhir;

import org.galatea.guide.Option;
import org.galatea.guide.Question;

/**
 * How the items of a Questionnaire are called: the question's id, and parts after a dot.
 *
 * <p>A question for a number has two items, because R4 knows no item that takes a number or a code:
 * {@code age} takes the number, and {@code age.option} takes "not sure" as long as there is no
 * number. So a number stays a number that others can compare, and "not sure" stays an answer.
 */
final class LinkIds {

    private LinkIds() {}

    /** The item that takes the number of a number question. */
    static String number(Question question) {
        return question.id();
    }

    /** The item that takes options. */
    static String options(Question question) {
        return question.kind() == Question.Kind.NUMBER ? question.id() + ".option" : question.id();
    }

    static String hint(Question question) {
        return question.id() + ".hint";
    }

    static String why(Question question) {
        return question.id() + ".why";
    }

    static String hint(Question question, Option option) {
        return question.id() + ".hint." + option.id();
    }
}
