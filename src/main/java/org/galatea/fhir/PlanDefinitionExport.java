package org.galatea.fhir;

import org.galatea.guide.Expansion;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.ActionConditionKind;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PlanDefinition.RequestPriority;

/**
 * The advice rules of a guide as a FHIR R4 PlanDefinition: one action a rule.
 *
 * <p>Each condition stands there twice: in the guide's own sentences, for people, and as FHIRPath
 * on a QuestionnaireResponse with its findings written out, for programs.
 */
final class PlanDefinitionExport {

    private static final String TYPES =
            "http://terminology.hl7.org/CodeSystem/plan-definition-type";

    private PlanDefinitionExport() {}

    static PlanDefinition of(Guide guide, Canonicals canonicals) {
        PlanDefinition plan = new PlanDefinition();
        plan.setId(guide.profile().id());
        plan.setUrl(canonicals.url("PlanDefinition", guide))
                .setVersion(guide.version())
                .setName(QuestionnaireExport.name(guide.profile().id()))
                .setTitle(guide.profile().title())
                .setType(new CodeableConcept().addCoding(new Coding(TYPES, "eca-rule", "ECA Rule")))
                .setStatus(PublicationStatus.DRAFT)
                .setDescription(guide.profile().status())
                .setPurpose(guide.profile().purpose())
                .setUsage(
                        String.join("\n", guide.profile().limits())
                                + "\nThe most urgent action whose condition holds decides."
                                + "\nResponsible: "
                                + guide.profile().responsible())
                .addLibrary(canonicals.versioned("Library", guide));
        guide.adviceRules().forEach(rule -> plan.addAction(action(guide, canonicals, rule)));
        return plan;
    }

    private static PlanDefinitionActionComponent action(
            Guide guide, Canonicals canonicals, Rule.AdviceRule rule) {
        PlanDefinitionActionComponent action =
                new PlanDefinitionActionComponent()
                        .setPrefix(rule.id().value())
                        .setTitle(RuleWords.name(rule))
                        .setDescription(rule.because())
                        .setTextEquivalent(RuleWords.whole(rule))
                        .setPriority(RequestPriority.fromCode(Levels.priority(rule.advise())))
                        .addCode(Levels.concept(guide, canonicals, rule.advise()));
        action.setId(rule.id().value());
        Citations.evidence(guide, rule.head().evidence()).forEach(action::addDocumentation);
        rule.reads().forEach(read -> action.addDocumentation(Citations.article(guide, read)));
        action.addCondition()
                .setKind(ActionConditionKind.APPLICABILITY)
                .setExpression(
                        new Expression()
                                .setDescription(RuleWords.condition(rule))
                                .setLanguage("text/fhirpath")
                                .setExpression(
                                        FhirPathText.onResponse(guide)
                                                .of(Expansion.of(rule.when(), guide))));
        return action;
    }
}
