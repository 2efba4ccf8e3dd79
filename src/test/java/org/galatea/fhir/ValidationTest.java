package org.galatea.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.SingleValidationMessage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.galatea.TestGuide;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.interview.Interview;
import org.galatea.vignette.Vignette;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("HAPI's validator")
class ValidationTest {

    private static final Guide GUIDE = TestGuide.GUIDE;
    private static final Canonicals NAMES = Canonicals.DEFAULT;
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TestFactory
    @DisplayName("finds no error in what the guide becomes")
    Stream<DynamicTest> acceptsTheGuide() {
        return Stream.concat(
                        Stream.<Resource>of(
                                QuestionnaireExport.of(GUIDE, NAMES),
                                QuestionnaireExport.ofAsked(
                                        GUIDE, NAMES, GUIDE.questionnaire().questions()),
                                PlanDefinitionExport.of(GUIDE, NAMES),
                                Tongues.on(
                                        QuestionnaireExport.of(GUIDE, NAMES),
                                        GUIDE,
                                        other -> QuestionnaireExport.of(other, NAMES),
                                        false),
                                LibraryExport.of(GUIDE, NAMES)),
                        CodeSystemExport.all(GUIDE, NAMES).stream())
                .map(resource ->
                        DynamicTest.dynamicTest(
                                resource.fhirType() + " " + resource.getIdPart(),
                                () -> assertThat(Validator.errors(resource)).isEmpty()));
    }

    @Test
    @DisplayName("finds no error in the advice for any vignette")
    void acceptsTheAdvice() {
        assertThat(Vignettes.ALL).hasSizeGreaterThan(100);
        for (Vignette vignette : Vignettes.ALL) {
            assertThat(Validator.errors(advice(vignette))).as(vignette.id()).isEmpty();
        }
    }

    @Test
    @DisplayName("really looks at answers: it finds a code of another question")
    void reallyLooksAtAnswers() {
        QuestionnaireResponse response =
                ResponseExport.of(GUIDE, NAMES, Vignettes.ALL.getFirst().answers(), NOON);
        assertThat(Validator.errors(response)).isEmpty();
        response.getItem().getLast().getAnswerFirstRep().getValueCoding().setCode("nonsense");
        assertThat(Validator.errors(response)).isNotEmpty();
    }

    @Test
    @DisplayName("finds every vignette's answers to be a whole response to the Questionnaire")
    void acceptsTheAnswers() {
        for (Vignette vignette : Vignettes.ALL) {
            QuestionnaireResponse response =
                    ResponseExport.of(GUIDE, NAMES, vignette.answers(), NOON);
            List<SingleValidationMessage> messages = Validator.messages(response);
            assertThat(messages)
                    .noneMatch(message -> message.getMessage().contains("could not be resolved"));
            assertThat(Validator.errors(response)).as(vignette.id()).isEmpty();
        }
    }

    @Test
    @DisplayName("finds no error in advice on unfinished answers")
    void acceptsUnfinishedAdvice() {
        for (Answers answers : List.of(Answers.NONE, Answers.NONE.with("age", Answer.amount(30)))) {
            assertThat(Validator.errors(advice(answers, "UK"))).isEmpty();
        }
    }

    private static Bundle advice(Vignette vignette) {
        return advice(vignette.answers(), vignette.region());
    }

    static Bundle advice(Answers answers, String region) {
        Interview interview = Interview.of(GUIDE, answers);
        return AssessmentExport.of(
                GUIDE,
                NAMES,
                interview,
                TestGuide.TRIAGE.assess(interview, GUIDE.region(region)),
                NOON);
    }
}
