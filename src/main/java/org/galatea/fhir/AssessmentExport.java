package org.galatea.fhir;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.galatea.guide.Guide;
import org.galatea.interview.Interview;
import org.galatea.triage.Assessment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The advice for one person as a FHIR R4 Bundle: GuidanceResponse (which guide spoke, why),
 * RequestGroup (what to do), the person's own QuestionnaireResponse, and Provenance, which says
 * that the first two were made from the third by this version of the guide.
 *
 * <p>It names nobody, and its ids are made anew each time.
 */
final class AssessmentExport {

    private static final String AGENTS =
            "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private AssessmentExport() {}

    /**
     * The bundle; its first entry is the GuidanceResponse.
     *
     * @param assessment the advice on this interview under this guide
     * @param now when it was given
     */
    static Bundle of(
            Guide guide,
            Canonicals canonicals,
            Interview interview,
            Assessment assessment,
            Instant now) {
        String answersId = newId();
        String guidanceId = newId();
        String adviceId = newId();
        Bundle bundle = new Bundle().setType(BundleType.COLLECTION).setTimestamp(Date.from(now));
        add(bundle, guidanceId, guidance(guide, canonicals, interview, assessment, adviceId, now));
        add(bundle, adviceId, AdviceExport.of(guide, canonicals, assessment, now));
        add(bundle, answersId, ResponseExport.of(guide, canonicals, interview.relevant(), now));
        add(
                bundle,
                newId(),
                provenance(guide, canonicals, now, answersId)
                        .addTarget(new Reference(guidanceId))
                        .addTarget(new Reference(adviceId)));
        return bundle;
    }

    private static GuidanceResponse guidance(
            Guide guide,
            Canonicals canonicals,
            Interview interview,
            Assessment assessment,
            String adviceId,
            Instant now) {
        GuidanceResponse guidance =
                new GuidanceResponse()
                        .setModule(new CanonicalType(canonicals.versioned("PlanDefinition", guide)))
                        .setStatus(
                                assessment.complete()
                                        ? GuidanceResponseStatus.SUCCESS
                                        : GuidanceResponseStatus.DATAREQUIRED)
                        .setOccurrenceDateTimeElement(ResponseExport.at(now))
                        .setResult(new Reference(adviceId));
        AdviceExport.reasons(guide, canonicals, assessment).forEach(guidance::addReasonCode);
        interview
                .next()
                .ifPresent(question ->
                        guidance.addNote()
                                .setText(
                                        "Not all questions are answered; the advice is about what is known. The next question is "
                                                + question.id()
                                                + "."));
        if (!interview.dropped().isEmpty()) {
            guidance.addNote()
                    .setText(
                            "Answers that did not count, because this person is not asked: "
                                    + String.join(", ", interview.dropped())
                                    + ".");
        }
        guidance.addNote().setText(guide.profile().status());
        return guidance;
    }

    private static Provenance provenance(
            Guide guide, Canonicals canonicals, Instant now, String answersId) {
        Provenance provenance =
                new Provenance().setOccurred(ResponseExport.at(now)).setRecorded(Date.from(now));
        provenance
                .addAgent()
                .setType(
                        new CodeableConcept()
                                .addCoding(new Coding(AGENTS, "assembler", "Assembler")))
                .setWho(new Reference().setDisplay("Galatea"));
        provenance
                .addEntity()
                .setRole(ProvenanceEntityRole.SOURCE)
                .setWhat(new Reference(answersId));
        String plan = canonicals.versioned("PlanDefinition", guide);
        provenance
                .addEntity()
                .setRole(ProvenanceEntityRole.DERIVATION)
                .setWhat(
                        new Reference()
                                .setIdentifier(
                                        new Identifier()
                                                .setSystem("urn:ietf:rfc:3986")
                                                .setValue(plan))
                                .setDisplay(
                                        guide.profile().title() + ", version " + guide.version()));
        return provenance;
    }

    private static void add(Bundle bundle, String id, Resource resource) {
        bundle.addEntry().setFullUrl(id).setResource(resource);
    }

    private static String newId() {
        return "urn:uuid:" + UUID.randomUUID();
    }
}
