package org.galatea.fhir;

import java.util.List;
import java.util.Optional;
import org.galatea.guide.Condition;
import org.galatea.guide.Expansion;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;

/**
 * Says on an item when it is asked: by {@code enableWhen} where that says exactly the same, else by
 * a FHIRPath expression of the SDC guide.
 *
 * <p>{@code enableWhen} can join plain comparisons by "all" or by "any", not both. It is not used
 * for a negation: "not aged 60 or over" holds for an unknown age too, which "less than 60" does
 * not, and systems differ on what "not equal" means for a question that has no answer.
 */
final class Enabling {

    static final String EXPRESSION =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";

    private final Guide guide;
    private final Canonicals canonicals;
    private final FhirPathText fhirPath;

    Enabling(Guide guide, Canonicals canonicals) {
        this.guide = guide;
        this.canonicals = canonicals;
        this.fhirPath = FhirPathText.inItem(guide);
    }

    /** The question is asked when its own condition holds. */
    void asked(QuestionnaireItemComponent item, Question question) {
        enable(item, question, false);
    }

    /** The same, but only as long as the number of the question is missing. */
    void askedWithoutNumber(QuestionnaireItemComponent item, Question question) {
        enable(item, question, true);
    }

    private void enable(QuestionnaireItemComponent item, Question question, boolean withoutNumber) {
        Condition condition = Expansion.of(question.askedWhen(), guide);
        Optional<Plain> plain = plain(condition);
        if (plain.isPresent() && !(withoutNumber && plain.get().any())) {
            plain.get().parts().forEach(part -> item.addEnableWhen(comparison(part)));
            if (withoutNumber) {
                item.addEnableWhen()
                        .setQuestion(LinkIds.number(question))
                        .setOperator(QuestionnaireItemOperator.EXISTS)
                        .setAnswer(new BooleanType(false));
            }
            if (item.getEnableWhen().size() > 1) {
                item.setEnableBehavior(
                        plain.get().any() ? EnableWhenBehavior.ANY : EnableWhenBehavior.ALL);
            }
        } else {
            String text = fhirPath.of(condition);
            item.addExtension(
                    EXPRESSION,
                    new Expression()
                            .setDescription(String.join("\n", question.askedWhenLines()))
                            .setLanguage("text/fhirpath")
                            .setExpression(
                                    withoutNumber
                                            ? "("
                                                    + text
                                                    + ") and "
                                                    + fhirPath.numberMissing(question)
                                            : text));
        }
    }

    /** Comparisons that {@code enableWhen} can say, joined by "any" or else by "all". */
    private record Plain(List<Condition> parts, boolean any) {}

    private static Optional<Plain> plain(Condition condition) {
        Plain plain =
                switch (condition) {
                    case Condition.All(List<Condition> parts) -> new Plain(parts, false);
                    // An empty "any" never holds; an empty enableWhen always does.
                    case Condition.Any(List<Condition> parts) when !parts.isEmpty() ->
                            new Plain(parts, parts.size() > 1);
                    default -> new Plain(List.of(condition), false);
                };
        return plain.parts().stream().allMatch(Enabling::isComparison)
                ? Optional.of(plain)
                : Optional.empty();
    }

    private static boolean isComparison(Condition condition) {
        return condition instanceof Condition.Chosen
                || condition instanceof Condition.AtLeast
                || condition instanceof Condition.Below;
    }

    private QuestionnaireItemEnableWhenComponent comparison(Condition condition) {
        return switch (condition) {
            case Condition.Chosen(String id, String option) -> {
                Question question = guide.questionnaire().get(id);
                yield new QuestionnaireItemEnableWhenComponent()
                        .setQuestion(LinkIds.options(question))
                        .setOperator(QuestionnaireItemOperator.EQUAL)
                        .setAnswer(
                                new Coding()
                                        .setSystem(canonicals.options(guide, question))
                                        .setCode(option));
            }
            case Condition.AtLeast(String id, int limit) ->
                    new QuestionnaireItemEnableWhenComponent()
                            .setQuestion(id)
                            .setOperator(QuestionnaireItemOperator.GREATER_OR_EQUAL)
                            .setAnswer(new IntegerType(limit));
            case Condition.Below(String id, int limit) ->
                    new QuestionnaireItemEnableWhenComponent()
                            .setQuestion(id)
                            .setOperator(QuestionnaireItemOperator.LESS_THAN)
                            .setAnswer(new IntegerType(limit));
            case Condition.All _,
                    Condition.Any _,
                    Condition.Not _,
                    Condition.Found _,
                    Condition.UnsureMoreThan _ ->
                    throw new IllegalStateException("Not a plain comparison: " + condition);
        };
    }
}
