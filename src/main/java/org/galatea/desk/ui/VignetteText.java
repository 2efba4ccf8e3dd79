package org.galatea.desk.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Question;
import org.galatea.guide.Questionnaire;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;

/**
 * A case as it is written in a guide's folder of vignettes.
 *
 * @param sources criteria and evidence that settle what is expected
 */
record VignetteText(
        String id,
        String title,
        String story,
        String region,
        List<String> sources,
        Urgency expected,
        List<RuleId> rules) {

    /** The text with the answers of a person. */
    String of(Answers answers, Questionnaire questionnaire) {
        StringBuilder text = new StringBuilder();
        text.append("  - id: ").append(id).append('\n');
        text.append("    title: ").append(quoted(title)).append('\n');
        text.append("    story: ").append(quoted(story)).append('\n');
        text.append("    region: ").append(region).append('\n');
        text.append("    source: [")
                .append(sources.stream().map(VignetteText::plain).collect(Collectors.joining(", ")))
                .append("]\n");
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
        if (!rules.isEmpty()) {
            text.append("      rules: [")
                    .append(rules.stream().map(RuleId::value).collect(Collectors.joining(", ")))
                    .append("]\n");
        }
        return text.toString();
    }

    private static String of(Answer answer, boolean many) {
        return switch (answer) {
            case Answer.Amount(int value) -> Integer.toString(value);
            case Answer.Choice(var options) ->
                    many ? "[" + String.join(", ", options) + "]" : options.getFirst();
        };
    }

    /** Ids need no quotes; anything else gets them. */
    private static String plain(String text) {
        return text.matches("[A-Za-z0-9-]+") ? text : quoted(text);
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ").strip()
                + '"';
    }
}
