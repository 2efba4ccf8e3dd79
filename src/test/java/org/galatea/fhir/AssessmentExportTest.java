package org.galatea.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.galatea.TestGuide;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.RuleId;
import org.galatea.vignette.Vignette;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Advice in FHIR")
class AssessmentExportTest {

    private static final Guide GUIDE = TestGuide.GUIDE;
    private static final Canonicals NAMES = Canonicals.DEFAULT;
    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final FHIRPathEngine FHIRPATH =
            new FHIRPathEngine(new HapiWorkerContext(R4, new DefaultProfileValidationSupport(R4)));

    @Test
    @DisplayName("has the urgency and the rules of every vignette, and rests on its answers")
    void hasTheUrgency() {
        assertThat(Vignettes.ALL)
                .hasSizeGreaterThan(100)
                .allSatisfy(vignette -> {
                    Bundle bundle = ValidationTest.advice(vignette.answers(), vignette.region());
                    RequestGroup advice = only(bundle, RequestGroup.class);
                    assertThat(advice.getCode().getCodingFirstRep().getCode())
                            .isEqualTo(vignette.expected().name());
                    assertThat(
                                    advice.getReasonCode().stream()
                                            .map(CodeableConcept::getCodingFirstRep)
                                            .map(coding -> coding.getCode()))
                            .containsAll(vignette.rules().stream().map(RuleId::value).toList());
                    assertThat(
                                    ResponseReader.read(
                                            GUIDE,
                                            NAMES,
                                            only(bundle, QuestionnaireResponse.class)))
                            .isEqualTo(vignette.answers());
                });
    }

    @Test
    @DisplayName("says how soon, whom to ring, and on which sources it rests")
    void saysHowSoon() {
        var vignette =
                Vignettes.ALL.stream().filter(v -> v.id().equals("V069")).findFirst().orElseThrow();
        Bundle bundle = ValidationTest.advice(vignette.answers(), "UK");
        var visit = only(bundle, RequestGroup.class).getActionFirstRep();
        assertThat(visit.getPriority().toCode()).isEqualTo("asap");
        assertThat(visit.getTimingTiming().getCode().getText()).startsWith("Today");
        assertThat(visit.getDescription()).contains("111");
        assertThat(visit.getDocumentation())
                .anyMatch(source -> "SCOT-NOW".equals(source.getLabel()))
                .anyMatch(source -> source.getType().toCode().equals("documentation"));
    }

    @Test
    @DisplayName("on unfinished answers says that more is to be asked")
    void saysThatMoreIsToBeAsked() {
        Bundle bundle = ValidationTest.advice(Answers.NONE, "UK");
        GuidanceResponse guidance = only(bundle, GuidanceResponse.class);
        assertThat(guidance.getStatus().toCode()).isEqualTo("data-required");
        assertThat(guidance.getNoteFirstRep().getText()).contains("next question is age");
    }

    @Test
    @DisplayName("names the version of the guide that spoke, and what it was made from")
    void namesTheVersion() {
        Bundle bundle = ValidationTest.advice(Vignettes.ALL.getFirst().answers(), "UK");
        assertThat(only(bundle, GuidanceResponse.class).getModuleCanonicalType().getValue())
                .endsWith("|" + GUIDE.version());
        Provenance provenance = only(bundle, Provenance.class);
        assertThat(
                        bundle.getEntry().stream()
                                .map(entry -> entry.getFullUrl())
                                .collect(Collectors.toSet()))
                .contains(provenance.getEntityFirstRep().getWhat().getReference())
                .containsAll(provenance.getTarget().stream().map(t -> t.getReference()).toList());
    }

    @Test
    @DisplayName("comes from a plan that has every rule with its text and its sources")
    void planHasEveryRule() {
        PlanDefinition plan = PlanDefinitionExport.of(GUIDE, NAMES);
        assertThat(plan.getAction()).hasSameSizeAs(GUIDE.adviceRules());
        assertThat(plan.getAction())
                .allSatisfy(action -> {
                    assertThat(action.getDocumentation())
                            .anyMatch(source -> source.getType().toCode().equals("citation"));
                    assertThat(action.getConditionFirstRep().getExpression().getExpression())
                            .isNotBlank();
                    assertThat(action.getTextEquivalent()).contains("advise");
                });
        assertThat(plan.hasApprovalDate()).as("nobody has approved this guide").isFalse();
        Library library = LibraryExport.of(GUIDE, NAMES);
        assertThat(plan.getLibrary().getFirst().getValue()).startsWith(library.getUrl());
        assertThat(new String(library.getContentFirstRep().getData(), StandardCharsets.UTF_8))
                .contains(GUIDE.rules().map(rule -> rule.head().title()).toList());
    }

    @Test
    @DisplayName("follows from the plan alone: its FHIRPath fires the rules that our engine fires")
    void planFiresTheSameRules() {
        PlanDefinition plan = PlanDefinitionExport.of(GUIDE, NAMES);
        Map<String, ExpressionNode> conditions =
                plan.getAction().stream()
                        .collect(
                                Collectors.toMap(
                                        action -> action.getPrefix(),
                                        action ->
                                                FHIRPATH.parse(
                                                        action.getConditionFirstRep()
                                                                .getExpression()
                                                                .getExpression())));
        for (Vignette vignette : Vignettes.ALL) {
            QuestionnaireResponse response =
                    ResponseExport.of(GUIDE, NAMES, vignette.answers(), Instant.EPOCH);
            assertThat(
                            conditions.entrySet().stream()
                                    .filter(rule ->
                                            FHIRPATH.evaluateToBoolean(
                                                    response, response, response, rule.getValue()))
                                    .map(Map.Entry::getKey))
                    .as(vignette.id())
                    .containsExactlyInAnyOrderElementsOf(
                            TestGuide.TRIAGE
                                    .assess(vignette.answers(), GUIDE.region(vignette.region()))
                                    .rationale()
                                    .stream()
                                    .map(reason -> reason.rule().id().value())
                                    .toList());
        }
    }

    private static <R extends Resource> R only(Bundle bundle, Class<R> type) {
        var found =
                bundle.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(type::isInstance)
                        .map(type::cast)
                        .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
