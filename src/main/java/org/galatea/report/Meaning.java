package org.galatea.report;

import java.util.List;
import java.util.stream.Collectors;
import org.galatea.guide.Condition;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;

/** What a rule means, in one line of words from the questionnaire. */
public final class Meaning {

    private final Guide guide;

    private Meaning(Guide guide) {
        this.guide = guide;
    }

    public static String of(Rule rule, Guide guide) {
        String when = new Meaning(guide).words(rule.when(), true);
        return "If "
                + when
                + switch (rule) {
                    case Rule.AdviceRule advice ->
                            ": "
                                    + advice.advise()
                                    + ". "
                                    + guide.profile().level(advice.advise()).time();
                    case Rule.FindingRule finding ->
                            ": this is called \"" + finding.finding() + "\".";
                };
    }

    private String words(Condition condition, boolean outermost) {
        return switch (condition) {
            case Condition.All(var parts) when parts.isEmpty() -> "anything was answered";
            case Condition.All(var parts) -> joined(parts, " and ", outermost);
            case Condition.Any(var parts) -> joined(parts, " or ", outermost);
            case Condition.Not(var part) -> "not (" + words(part, true) + ")";
            case Condition.Chosen(String question, String option) ->
                    guide.questionnaire()
                            .find(question)
                            .flatMap(known -> known.option(option))
                            .map(Option::phrase)
                            .orElse(question + "=" + option);
            case Condition.AtLeast(String question, int limit) ->
                    number(question) + " " + limit + " or over";
            case Condition.Below(String question, int limit) ->
                    number(question) + " under " + limit;
            case Condition.Found(String finding) -> finding;
            case Condition.UnsureMoreThan(int limit) ->
                    "more than " + limit + " answers are not sure";
        };
    }

    private String joined(List<Condition> parts, String word, boolean outermost) {
        String joined =
                parts.stream()
                        .map(part -> words(part, parts.size() == 1 && outermost))
                        .collect(Collectors.joining(word));
        return outermost || parts.size() == 1 ? joined : "(" + joined + ")";
    }

    private String number(String question) {
        return guide.questionnaire()
                .find(question)
                .flatMap(Question::range)
                .map(Question.Range::sentence)
                .orElse(question);
    }
}
