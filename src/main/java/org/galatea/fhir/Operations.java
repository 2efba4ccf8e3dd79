package org.galatea.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationKind;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;

/** What our two operations take and give; HAPI can't know, because we read the bodies. */
final class Operations {

    private Operations() {}

    /** All of them. */
    static List<OperationDefinition> all(Canonicals canonicals) {
        return List.of(nextQuestion(canonicals), assess(canonicals));
    }

    /** The one with the id that HAPI's CapabilityStatement refers to. */
    static Optional<OperationDefinition> find(Canonicals canonicals, String id) {
        return all(canonicals).stream()
                .filter(operation -> operation.getIdPart().equals(id))
                .findFirst();
    }

    private static OperationDefinition nextQuestion(Canonicals canonicals) {
        OperationDefinition operation =
                operation(
                        canonicals,
                        "next-question",
                        "NextQuestion",
                        "Adds the next question to an adaptive interview; the response comes back completed when none is left. Nothing is stored.");
        takesResponse(operation);
        gives(operation, "QuestionnaireResponse", "The response with the next question");
        return operation;
    }

    private static OperationDefinition assess(Canonicals canonicals) {
        OperationDefinition operation =
                operation(
                        canonicals,
                        "assess",
                        "Assess",
                        "Gives the advice on answers, complete or not. Nothing is stored.");
        takesResponse(operation);
        operation
                .addParameter()
                .setName(Posted.REGION)
                .setUse(OperationParameterUse.IN)
                .setMin(1)
                .setMax("1")
                .setType("code")
                .setDocumentation(
                        "The country whose contacts are named; in the body, or in the URL beside a body that is the response itself");
        gives(
                operation,
                "Bundle",
                "GuidanceResponse, RequestGroup, QuestionnaireResponse and Provenance");
        return operation;
    }

    private static OperationDefinition operation(
            Canonicals canonicals, String code, String name, String description) {
        OperationDefinition operation = new OperationDefinition();
        // The id under which HAPI's CapabilityStatement names it: "t" for type.
        operation.setId("Questionnaire-t-" + code);
        operation
                .setUrl(canonicals.base() + "/OperationDefinition/Questionnaire-t-" + code)
                .setName(name)
                .setStatus(PublicationStatus.DRAFT)
                .setKind(OperationKind.OPERATION)
                .setDescription(description)
                .setAffectsState(false)
                .setCode(code)
                .addResource("Questionnaire")
                .setSystem(false)
                .setType(true)
                .setInstance(false);
        return operation;
    }

    private static void takesResponse(OperationDefinition operation) {
        operation
                .addParameter()
                .setName(Posted.RESPONSE)
                .setUse(OperationParameterUse.IN)
                .setMin(1)
                .setMax("1")
                .setType("QuestionnaireResponse")
                .setDocumentation("The answers so far");
    }

    private static void gives(OperationDefinition operation, String type, String what) {
        operation
                .addParameter()
                .setName("return")
                .setUse(OperationParameterUse.OUT)
                .setMin(1)
                .setMax("1")
                .setType(type)
                .setDocumentation(what);
    }
}
