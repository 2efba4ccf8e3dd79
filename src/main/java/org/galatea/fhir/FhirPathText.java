package org.galatea.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.galatea.guide.Condition;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Questionnaire;

/**
 * Conditions as FHIRPath over a QuestionnaireResponse.
 *
 * <p>Every leaf ends in {@code exists()} or a comparison of counts, so that it is true or false and
 * never empty; a question without an answer makes it false, as in the rules.
 */
final class FhirPathText {

    private final Questionnaire questionnaire;
    private final String items;

    private FhirPathText(Guide guide, String items) {
        this.questionnaire = guide.questionnaire();
        this.items = items;
    }

    /** For expressions on an item, which reach the whole response as {@code %resource}. */
    static FhirPathText inItem(Guide guide) {
        return new FhirPathText(guide, "%resource.item");
    }

    /** For expressions that are evaluated on the response itself. */
    static FhirPathText onResponse(Guide guide) {
        return new FhirPathText(guide, "item");
    }

    /**
     * Writes a condition.
     *
     * @param condition one without findings, as {@link org.galatea.guide.Expansion} gives it
     */
    String of(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) ->
                    parts.isEmpty() ? "true" : joined(parts, " and ");
            case Condition.Any(List<Condition> parts) -> any(parts);
            case Condition.Not(Condition part) -> bracketed(part) + ".not()";
            case Condition.Chosen(String question, String option) ->
                    chosen(questionnaire.get(question), List.of(option));
            case Condition.AtLeast(String question, int limit) ->
                    number(question) + ".where(value >= " + limit + ").exists()";
            case Condition.Below(String question, int limit) ->
                    number(question) + ".where(value < " + limit + ").exists()";
            case Condition.UnsureMoreThan(int limit) -> unsure() + ".count() > " + limit;
            case Condition.Found(String finding) ->
                    throw new IllegalArgumentException(
                            "FHIR knows no finding \"" + finding + "\".\nMaybe expand it first.");
        };
    }

    /** Says that a number question has no number. */
    String numberMissing(Question question) {
        return number(question.id()) + ".exists().not()";
    }

    /** Options of one question become one look at that question, which keeps the text short. */
    private String any(List<Condition> parts) {
        if (parts.isEmpty()) {
            return "false";
        }
        SequencedMap<String, List<String>> options = new LinkedHashMap<>();
        List<Condition> others =
                parts.stream().filter(part -> !(part instanceof Condition.Chosen)).toList();
        for (Condition part : parts) {
            if (part instanceof Condition.Chosen(String question, String option)) {
                options.merge(
                        question,
                        List.of(option),
                        (before, more) ->
                                java.util.stream.Stream.concat(before.stream(), more.stream())
                                        .toList());
            }
        }
        return java.util.stream.Stream.concat(
                        options.entrySet().stream()
                                .map(entry ->
                                        chosen(
                                                questionnaire.get(entry.getKey()),
                                                entry.getValue())),
                        others.stream().map(this::bracketed))
                .collect(Collectors.joining(" or "));
    }

    private String joined(List<Condition> parts, String word) {
        return parts.stream().map(this::bracketed).collect(Collectors.joining(word));
    }

    private String bracketed(Condition part) {
        return "(" + of(part) + ")";
    }

    private String chosen(Question question, List<String> options) {
        return item(LinkIds.options(question))
                + ".answer.value.where("
                + codes(options)
                + ").exists()";
    }

    private String number(String question) {
        return item(question) + ".answer";
    }

    private String unsure() {
        return items
                + ".where("
                + questionnaire.questions().stream()
                        .filter(question -> question.options().stream().anyMatch(Option::unsure))
                        .map(FhirPathText::unsure)
                        .collect(Collectors.joining(" or "))
                + ")";
    }

    private static String unsure(Question question) {
        List<String> options =
                question.options().stream().filter(Option::unsure).map(Option::id).toList();
        return "(linkId = '"
                + LinkIds.options(question)
                + "' and answer.value.where("
                + codes(options)
                + ").exists())";
    }

    private String item(String linkId) {
        return items + ".where(linkId = '" + linkId + "')";
    }

    private static String codes(List<String> options) {
        return options.stream()
                .map(option -> "code = '" + option + "'")
                .collect(Collectors.joining(" or "));
    }
}
