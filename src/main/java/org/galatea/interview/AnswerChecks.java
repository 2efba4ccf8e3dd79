package org.galatea.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Questionnaire;

/** Says what is wrong with answers that come from outside; nothing is guessed or mended. */
public final class AnswerChecks {

    private AnswerChecks() {}

    /**
     * A fault in an answer.
     *
     * @param question the question id as it was given
     * @param kind what sort of fault
     * @param what what is wrong, in a sentence that repeats no answer but ids known from the guide
     */
    public record Fault(String question, Kind kind, String what) {}

    /** The sorts of faults. */
    public enum Kind {
        UNKNOWN_QUESTION,
        UNKNOWN_OPTION,
        WRONG_TYPE,
        TOO_MANY,
        EXCLUSIVE,
        OUT_OF_RANGE
    }

    /** All faults, in the order of the answers. */
    public static List<Fault> faults(Questionnaire questionnaire, Answers answers) {
        List<Fault> faults = new ArrayList<>();
        answers.byQuestion()
                .forEach((id, answer) ->
                        questionnaire
                                .find(id)
                                .ifPresentOrElse(
                                        question -> faults.addAll(faults(question, answer)),
                                        () ->
                                                faults.add(
                                                        new Fault(
                                                                id,
                                                                Kind.UNKNOWN_QUESTION,
                                                                "There is no question with this id."))));
        return faults;
    }

    /** The faults of one answer. */
    public static List<Fault> faults(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Amount(int value) -> amount(question, value).stream().toList();
            case Answer.Choice choice -> choice(question, choice);
        };
    }

    private static Optional<Fault> amount(Question question, int value) {
        if (question.range().isEmpty()) {
            return Optional.of(
                    new Fault(
                            question.id(),
                            Kind.WRONG_TYPE,
                            "The answer is an option, not a number."));
        }
        Question.Range range = question.range().get();
        return range.contains(value)
                ? Optional.empty()
                : Optional.of(
                        new Fault(
                                question.id(),
                                Kind.OUT_OF_RANGE,
                                "The number must be from "
                                        + range.minimum()
                                        + " to "
                                        + range.maximum()
                                        + " "
                                        + range.unit()
                                        + "."));
    }

    private static List<Fault> choice(Question question, Answer.Choice choice) {
        List<Fault> faults = new ArrayList<>();
        for (String option : choice.options()) {
            if (question.option(option).isEmpty()) {
                faults.add(
                        new Fault(
                                question.id(),
                                Kind.UNKNOWN_OPTION,
                                "There is no such option. Possible: "
                                        + question.options().stream()
                                                .map(Option::id)
                                                .collect(Collectors.joining(", "))
                                        + "."));
            }
        }
        if (choice.options().size() > 1) {
            if (question.kind() != Question.Kind.MANY) {
                faults.add(
                        new Fault(question.id(), Kind.TOO_MANY, "Only one option can be given."));
            }
            choice.options().stream()
                    .flatMap(id -> question.option(id).stream())
                    .filter(Option::exclusive)
                    .forEach(option ->
                            faults.add(
                                    new Fault(
                                            question.id(),
                                            Kind.EXCLUSIVE,
                                            "\""
                                                    + option.id()
                                                    + "\" can't be given together with another option.")));
        }
        return faults;
    }
}
