package org.galatea.shell;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.galatea.guide.Condition;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Urgency;

/**
 * The signs of one question that lead to emergency help, taken from the rules, so that the start
 * page can't drift from them.
 *
 * @param question the question that asks for them
 * @param labels the signs, in the words of the question
 */
record EmergencySigns(Question question, List<String> labels) {

    /** A question with fewer emergency signs is about something else. */
    private static final int FEWEST = 3;

    static List<EmergencySigns> of(Guide guide) {
        Set<Condition> decisive =
                guide.adviceRules().stream()
                        .filter(rule -> rule.advise() == Urgency.EMERGENCY)
                        .flatMap(rule -> rule.when().leaves())
                        .collect(Collectors.toSet());
        return guide.questionnaire().questions().stream()
                .map(question ->
                        new EmergencySigns(
                                question,
                                question.options().stream()
                                        .filter(Option::warning)
                                        .filter(option -> !option.unsure())
                                        .filter(option ->
                                                decisive.contains(
                                                        new Condition.Chosen(
                                                                question.id(), option.id())))
                                        .map(Option::label)
                                        .toList()))
                .filter(signs -> signs.labels().size() >= FEWEST)
                .toList();
    }
}
