package org.galatea.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.galatea.TestGuide;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.vignette.Vignette;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Answers as a QuestionnaireResponse")
class ResponseTest {

    private static final Guide GUIDE = TestGuide.GUIDE;
    private static final Canonicals NAMES = Canonicals.DEFAULT;
    private static final FhirContext R4 = FhirContext.forR4Cached();

    @Test
    @DisplayName("come back the same from JSON and from XML, for every vignette")
    void comeBackTheSame() {
        for (IParser parser : List.of(R4.newJsonParser(), R4.newXmlParser())) {
            assertThat(Vignettes.ALL)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(vignette ->
                            assertThat(throughText(vignette, parser))
                                    .isEqualTo(vignette.answers()));
        }
    }

    private static Answers throughText(Vignette vignette, IParser parser) {
        String text = parser.encodeResourceToString(response(vignette.answers()));
        return ResponseReader.read(
                GUIDE, NAMES, parser.parseResource(QuestionnaireResponse.class, text));
    }

    @Test
    @DisplayName("say whether the interview is complete")
    void sayWhetherComplete() {
        assertThat(response(Answers.NONE).getStatus().toCode()).isEqualTo("in-progress");
        assertThat(response(Vignettes.ALL.getFirst().answers()).getStatus().toCode())
                .isEqualTo("completed");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("item[0].linkId", "no question", r -> r.addItem().setLinkId("pulse")),
                fault("item[0].linkId", "no question", r -> r.addItem().setLinkId("danger.hint")),
                fault(
                        "item[0].answer[0]",
                        "valueInteger",
                        r -> answer(r, "age").setValue(new StringType("30"))),
                fault(
                        "item[0].answer",
                        "from 0 to 120",
                        r -> answer(r, "age").setValue(new IntegerType(400))),
                fault(
                        "item[0].answer[0]",
                        "valueCoding",
                        r -> answer(r, "danger").setValue(new IntegerType(1))),
                fault(
                        "item[0].answer",
                        "no such option",
                        r -> answer(r, "danger").setValue(code("danger", "hiccups"))),
                fault(
                        "item[0].answer[0].value.system",
                        "must be of the system",
                        r -> answer(r, "danger").setValue(code("today", "none"))),
                fault(
                        "item[0].answer",
                        "together with another",
                        r -> {
                            var item = r.addItem().setLinkId("danger");
                            item.addAnswer().setValue(code("danger", "none"));
                            item.addAnswer().setValue(code("danger", "bleeding"));
                        }),
                fault(
                        "item[1]",
                        "a number and an option",
                        r -> {
                            answer(r, "age").setValue(new IntegerType(30));
                            answer(r, "age.option").setValue(code("age", "not-sure"));
                        }),
                fault(
                        "item[1].linkId",
                        "twice",
                        r -> {
                            r.addItem().setLinkId("age");
                            r.addItem().setLinkId("age");
                        }),
                fault(
                        "questionnaire",
                        "another version",
                        r -> r.setQuestionnaire(NAMES.url("Questionnaire", GUIDE) + "|1")),
                fault(
                        "questionnaire",
                        "must name",
                        r -> r.setQuestionnaire("https://elsewhere.example/Questionnaire/x")));
    }

    private static Arguments fault(
            String place, String what, Consumer<QuestionnaireResponse> change) {
        return arguments(place, what, change);
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("faults")
    @DisplayName("are refused with the place of each fault")
    void areRefused(String place, String what, Consumer<QuestionnaireResponse> change) {
        QuestionnaireResponse response = response(Answers.NONE);
        change.accept(response);
        InvalidResponseException refused =
                catchThrowableOfType(
                        InvalidResponseException.class,
                        () -> ResponseReader.read(GUIDE, NAMES, response));
        assertThat(refused.faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.place()).isEqualTo("QuestionnaireResponse." + place);
                    assertThat(fault.what()).contains(what);
                });
    }

    @Test
    @DisplayName("may leave out the version, and items without an answer say nothing")
    void mayLeaveOutTheVersion() {
        QuestionnaireResponse response = response(Answers.NONE);
        response.setQuestionnaire(NAMES.url("Questionnaire", GUIDE));
        response.addItem().setLinkId("age");
        answer(response, "age.option").setValue(code("age", "not-sure"));
        assertThat(ResponseReader.read(GUIDE, NAMES, response))
                .isEqualTo(Answers.NONE.with("age", Answer.of("not-sure")));
    }

    private static QuestionnaireResponse response(Answers answers) {
        return ResponseExport.of(GUIDE, NAMES, answers, Instant.EPOCH);
    }

    private static QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent answer(
            QuestionnaireResponse response, String linkId) {
        return response.addItem().setLinkId(linkId).addAnswer();
    }

    private static Coding code(String question, String option) {
        return new Coding()
                .setSystem(NAMES.options(GUIDE, GUIDE.questionnaire().get(question)))
                .setCode(option);
    }
}
