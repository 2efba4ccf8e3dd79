package org.galatea.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Questionnaire;

/**
 * Answers in a line of text, as clinicians write and copy them: {@code age=34 fluid=blood,milky}.
 */
public final class AnswerText {

    private AnswerText() {}

    /** All answers of a person. */
    public static String of(Answers answers) {
        return answers.byQuestion().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + of(entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** A person, and what somebody else answers differently. */
    public static String of(Answers person, Answers other) {
        return of(person) + " -> " + changes(person, other);
    }

    private static String changes(Answers person, Answers other) {
        List<String> changes = new ArrayList<>();
        other.byQuestion()
                .forEach((question, answer) -> {
                    if (!Optional.of(answer).equals(person.to(question))) {
                        changes.add(question + "=" + of(answer));
                    }
                });
        person.byQuestion()
                .forEach((question, _) -> {
                    if (!other.has(question)) {
                        changes.add("(" + question + " is not asked)");
                    }
                });
        return changes.isEmpty() ? "(the same answers)" : String.join(" ", changes);
    }

    private static String of(Answer answer) {
        return switch (answer) {
            case Answer.Amount(int value) -> Integer.toString(value);
            case Answer.Choice(var options) -> String.join(",", options);
        };
    }

    /**
     * Reads answers.
     *
     * @throws IllegalArgumentException with everything that is wrong
     */
    public static Answers read(List<String> texts, Questionnaire questionnaire) {
        Answers answers = Answers.NONE;
        List<String> faults = new ArrayList<>();
        for (String text : texts) {
            String[] parts = text.split("=", 2);
            if (parts.length < 2 || parts[1].isBlank()) {
                faults.add("\"" + text + "\" must look like question=answer.");
            } else if (answers.has(parts[0])) {
                faults.add("\"" + parts[0] + "\" is answered twice.");
            } else {
                answers = answers.with(parts[0], answer(parts[1]));
            }
        }
        AnswerChecks.faults(questionnaire, answers)
                .forEach(fault -> faults.add(fault.question() + ": " + fault.what()));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), faults));
        }
        return answers;
    }

    private static Answer answer(String text) {
        return text.matches("\\d{1,9}")
                ? Answer.amount(Integer.parseInt(text))
                : Answer.of(text.split(","));
    }
}
