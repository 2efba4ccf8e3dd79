package org.galatea.desk.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Question;
import org.galatea.guide.Questionnaire;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;

/** Writes a case as it stands in a guide's folder of vignettes. */
final class VignetteText {

    private VignetteText() {}

    static String of(
            String id,
            String title,
            String region,
            Answers answers,
            Questionnaire questionnaire,
            Urgency expected,
            List<RuleId> rules) {
        StringBuilder text = new StringBuilder();
        text.append("  - id: ").append(id).append('\n');
        text.append("    title: ").append(quoted(title)).append('\n');
        text.append("    story: \"\"\n");
        text.append("    region: ").append(region).append('\n');
        text.append("    source: []\n");
        text.append("    answers:\n");
        answers.byQuestion()
                .forEach((question, answer) -> {
                    boolean many = questionnaire.get(question).kind() == Question.Kind.MANY;
                    text.append("      ")
                            .append(question)
                            .append(": ")
                            .append(of(answer, many))
                            .append('\n');
                });
        text.append("    expect:\n");
        text.append("      urgency: ").append(expected).append('\n');
        text.append("      rules: [")
                .append(rules.stream().map(RuleId::value).collect(Collectors.joining(", ")))
                .append("]\n");
        return text.toString();
    }

    private static String of(Answer answer, boolean many) {
        return switch (answer) {
            case Answer.Amount(int value) -> Integer.toString(value);
            case Answer.Choice(var options) ->
                    many ? "[" + String.join(", ", options) + "]" : options.getFirst();
        };
    }

    private static String quoted(String title) {
        return '"' + title.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
