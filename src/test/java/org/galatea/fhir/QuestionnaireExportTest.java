package org.galatea.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.galatea.TestGuide;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.interview.Interview;
import org.galatea.vignette.Vignette;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The FHIR Questionnaire of the guide")
class QuestionnaireExportTest {

    private static final Guide GUIDE = TestGuide.GUIDE;
    private static final Canonicals NAMES = Canonicals.DEFAULT;
    private static final Questionnaire QUESTIONNAIRE = QuestionnaireExport.of(GUIDE, NAMES);
    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final FHIRPathEngine FHIRPATH =
            new FHIRPathEngine(new HapiWorkerContext(R4, new DefaultProfileValidationSupport(R4)));

    @Test
    @DisplayName("is named and versioned as the guide, and a draft until clinicians approve it")
    void isNamedAsTheGuide() {
        assertThat(QUESTIONNAIRE.getUrl()).endsWith("/Questionnaire/" + GUIDE.profile().id());
        assertThat(QUESTIONNAIRE.getVersion()).isEqualTo(GUIDE.version());
        assertThat(QUESTIONNAIRE.getTitle()).isEqualTo(GUIDE.profile().title());
        assertThat(QUESTIONNAIRE.getStatus().toCode()).isEqualTo("draft");
    }

    @Test
    @DisplayName("has every question with its words and options")
    void hasEveryQuestion() {
        assertThat(GUIDE.questionnaire().questions())
                .hasSizeGreaterThan(10)
                .allSatisfy(question -> {
                    QuestionnaireItemComponent item = item(LinkIds.options(question));
                    assertThat(item.getText()).isEqualTo(question.ask());
                    assertThat(item.getRepeats()).isEqualTo(question.kind() == Question.Kind.MANY);
                    assertThat(item.getAnswerOption())
                            .extracting(option -> option.getValueCoding().getCode())
                            .containsExactlyElementsOf(
                                    question.options().stream().map(o -> o.id()).toList());
                });
    }

    @Test
    @DisplayName("takes a number, or \"not sure\" while there is none")
    void takesANumberOrAnOption() {
        assertThat(item("age").getType()).isEqualTo(QuestionnaireItemType.INTEGER);
        assertThat(item("age").getRequired()).isFalse();
        QuestionnaireItemComponent option = item("age.option");
        assertThat(option.getRequired()).isTrue();
        assertThat(isEnabled(option, response(Answers.NONE))).isTrue();
        Answers aged = Answers.NONE.with("age", org.galatea.guide.Answer.amount(0));
        assertThat(isEnabled(option, response(aged))).isFalse();
    }

    @Test
    @DisplayName("marks options that exclude all others")
    void marksExclusiveOptions() {
        assertThat(
                        item("danger").getAnswerOption().stream()
                                .filter(option ->
                                        option.hasExtension(QuestionnaireExport.EXCLUSIVE))
                                .map(option -> option.getValueCoding().getCode()))
                .containsExactly("none", "not-sure");
    }

    @Test
    @DisplayName("uses plain comparisons where they say the same, and FHIRPath else")
    void usesPlainComparisonsWherePossible() {
        assertThat(item("age-group").getEnableWhen()).hasSize(1);
        assertThat(item("age-group").hasExtension(Enabling.EXPRESSION)).isFalse();
        assertThat(item("body").getEnableBehavior()).isEqualTo(EnableWhenBehavior.ANY);
        assertThat(item("danger").hasExtension(Enabling.EXPRESSION)).isTrue();
        assertThat(item("danger").getEnableWhen()).isEmpty();
    }

    @Test
    @DisplayName("asks each vignette's person exactly what the interview asks")
    void asksWhatTheInterviewAsks() {
        assertThat(Vignettes.ALL)
                .hasSizeGreaterThan(100)
                .allSatisfy(vignette ->
                        assertThat(asked(vignette))
                                .isEqualTo(
                                        Interview.of(GUIDE, vignette.answers()).asked().stream()
                                                .map(Question::id)
                                                .collect(Collectors.toSet())));
    }

    private static java.util.Set<String> asked(Vignette vignette) {
        QuestionnaireResponse response = response(vignette.answers());
        return QUESTIONNAIRE.getItem().stream()
                .filter(item -> isEnabled(item, response))
                .map(item -> item.getLinkId().replace(".option", ""))
                .collect(Collectors.toSet());
    }

    private static QuestionnaireResponse response(Answers answers) {
        return ResponseExport.of(GUIDE, NAMES, answers, Instant.EPOCH);
    }

    private static QuestionnaireItemComponent item(String linkId) {
        return QUESTIONNAIRE.getItem().stream()
                .filter(item -> item.getLinkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    /** What R4 says about enableWhen, in a few lines, and HAPI's own FHIRPath. */
    private static boolean isEnabled(
            QuestionnaireItemComponent item, QuestionnaireResponse response) {
        if (item.hasExtension(Enabling.EXPRESSION)) {
            String text =
                    ((Expression) item.getExtensionByUrl(Enabling.EXPRESSION).getValue())
                            .getExpression();
            return FHIRPATH.evaluateToBoolean(response, response, response, text);
        }
        List<Boolean> parts =
                item.getEnableWhen().stream().map(part -> holds(part, response)).toList();
        return item.getEnableBehavior() == EnableWhenBehavior.ANY
                ? parts.contains(true)
                : !parts.contains(false);
    }

    private static boolean holds(
            QuestionnaireItemEnableWhenComponent part, QuestionnaireResponse response) {
        var given =
                response.getItem().stream()
                        .filter(item -> item.getLinkId().equals(part.getQuestion()))
                        .flatMap(item -> item.getAnswer().stream())
                        .map(answer -> answer.getValue())
                        .toList();
        return switch (part.getOperator()) {
            case EXISTS -> given.isEmpty() != part.getAnswerBooleanType().booleanValue();
            case EQUAL ->
                    given.stream()
                            .map(Coding.class::cast)
                            .anyMatch(coding ->
                                    Objects.equals(
                                                    coding.getCode(),
                                                    part.getAnswerCoding().getCode())
                                            && Objects.equals(
                                                    coding.getSystem(),
                                                    part.getAnswerCoding().getSystem()));
            case GREATER_OR_EQUAL ->
                    given.stream()
                            .map(IntegerType.class::cast)
                            .anyMatch(n -> n.getValue() >= part.getAnswerIntegerType().getValue());
            case LESS_THAN ->
                    given.stream()
                            .map(IntegerType.class::cast)
                            .anyMatch(n -> n.getValue() < part.getAnswerIntegerType().getValue());
            default -> throw new IllegalStateException(part.getOperator().toCode());
        };
    }
}
