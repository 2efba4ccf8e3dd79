package org.galatea.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.galatea.guide.Condition;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;

/**
 * Conditions as FEEL, the expression language of DMN.
 *
 * <p>Every leaf is true or false and never null, whatever was left out: a null would make "not"
 * null as well, and a rule with an exception would vanish.
 */
final class FeelText {

    /** The context that holds the answers that count. */
    static final String ANSWER = "answer";

    /** The context that holds which rules for findings hold. */
    static final String FINDING = "finding";

    static final String UNSURE = "unsure";

    private final Guide guide;
    private final String answers;
    private final String findings;

    private FeelText(Guide guide, String answers, String findings) {
        this.guide = guide;
        this.answers = answers;
        this.findings = findings;
    }

    /** Inside the context of the answers, where its entries have no prefix. */
    static FeelText inAnswers(Guide guide) {
        return new FeelText(guide, "", FINDING + ".");
    }

    /** Inside the context of the findings. */
    static FeelText inFindings(Guide guide) {
        return new FeelText(guide, ANSWER + ".", "");
    }

    static FeelText outside(Guide guide) {
        return new FeelText(guide, ANSWER + ".", FINDING + ".");
    }

    /** What a person gave to a question with options: a list of option ids. */
    static String given(Question question) {
        return question.kind() == Question.Kind.NUMBER
                ? given(question.id()) + "_option"
                : given(question.id());
    }

    /** What a person gave to a question for a number. */
    static String given(String question) {
        return "q_" + name(question);
    }

    private static String name(String question) {
        return question.replace('-', '_');
    }

    /** The options that count. */
    String options(Question question) {
        return answers
                + (question.kind() == Question.Kind.NUMBER
                        ? "a_" + name(question.id()) + "_option"
                        : "a_" + name(question.id()));
    }

    /** The number that counts. */
    String number(String question) {
        return answers + "a_" + name(question);
    }

    String of(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> joined(parts, " and ", "true");
            case Condition.Any(List<Condition> parts) -> joined(parts, " or ", "false");
            case Condition.Not(Condition part) -> "not(" + of(part) + ")";
            case Condition.Chosen(String question, String option) ->
                    chosen(guide.questionnaire().get(question), option);
            case Condition.AtLeast(String question, int limit) -> compared(question, ">= " + limit);
            case Condition.Below(String question, int limit) -> compared(question, "< " + limit);
            case Condition.Found(String finding) ->
                    joined(
                            guide.findingRules().stream()
                                    .filter(rule -> rule.finding().equals(finding))
                                    .map(this::found)
                                    .toList(),
                            " or ");
            case Condition.UnsureMoreThan(int limit) -> answers + UNSURE + " > " + limit;
        };
    }

    private String found(Rule rule) {
        return findings + rule.id();
    }

    private String compared(String question, String comparison) {
        String number = number(question);
        return "(" + number + " != null and " + number + " " + comparison + ")";
    }

    private String chosen(Question question, String option) {
        return "list contains(" + options(question) + ", \"" + option + "\")";
    }

    /** How many questions were answered with an honest "not sure". */
    String unsure() {
        return "count(["
                + guide.questionnaire().questions().stream()
                        .filter(question -> question.options().stream().anyMatch(Option::unsure))
                        .map(this::unsure)
                        .collect(Collectors.joining(", "))
                + "][item = true])";
    }

    private String unsure(Question question) {
        return joined(
                question.options().stream()
                        .filter(Option::unsure)
                        .map(option -> chosen(question, option.id()))
                        .toList(),
                " or ");
    }

    /** Whether an answer that counts is none that the guide has. */
    String unknown() {
        return joined(
                guide.questionnaire().questions().stream().flatMap(this::unknown).toList(), " or ");
    }

    private Stream<String> unknown(Question question) {
        String options =
                question.options().isEmpty()
                        ? ""
                        : "(some picked in "
                                + options(question)
                                + " satisfies not(list contains("
                                + question.options().stream()
                                        .map(option -> "\"" + option.id() + "\"")
                                        .collect(Collectors.joining(", ", "[", "]"))
                                + ", picked)))";
        String number =
                question.range()
                        .map(range ->
                                "("
                                        + compared(question.id(), "< " + range.minimum())
                                        + " or "
                                        + compared(question.id(), "> " + range.maximum())
                                        + ")")
                        .orElse("");
        return Stream.of(options, number).filter(part -> !part.isEmpty());
    }

    private String joined(List<Condition> parts, String word, String none) {
        return parts.isEmpty() ? none : joined(parts.stream().map(this::of).toList(), word);
    }

    private static String joined(List<String> parts, String word) {
        return switch (parts.size()) {
            case 0 -> "false";
            case 1 -> parts.getFirst();
            default -> parts.stream().collect(Collectors.joining(word, "(", ")"));
        };
    }
}
