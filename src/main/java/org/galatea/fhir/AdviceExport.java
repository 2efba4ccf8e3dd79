package org.galatea.fhir;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.galatea.guide.Contact;
import org.galatea.guide.GuidanceText;
import org.galatea.guide.Guide;
import org.galatea.triage.Assessment;
import org.galatea.triage.Disposition;
import org.galatea.triage.Reason;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.CommunicationRequest;
import org.hl7.fhir.r4.model.CommunicationRequest.CommunicationRequestStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.RequestGroup.RequestIntent;
import org.hl7.fhir.r4.model.RequestGroup.RequestPriority;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;

/**
 * What to do, as a FHIR R4 RequestGroup: first whom to see and how soon, then what to do meanwhile,
 * when to get help sooner, what to tell the doctor.
 *
 * <p>R4 wants a request behind every action, so the group carries them inside: a ServiceRequest for
 * the visit and a CommunicationRequest for each kind of guidance. All are proposals; nobody has
 * ordered anything.
 */
final class AdviceExport {

    private static final String DISPOSITION = "disposition";

    private final Guide guide;
    private final Canonicals canonicals;
    private final Assessment assessment;
    private final Date now;

    private AdviceExport(
            Guide guide, Canonicals canonicals, Assessment assessment, Instant authored) {
        this.guide = guide;
        this.canonicals = canonicals;
        this.assessment = assessment;
        this.now = Date.from(authored);
    }

    static RequestGroup of(
            Guide guide, Canonicals canonicals, Assessment assessment, Instant authored) {
        return new AdviceExport(guide, canonicals, assessment, authored).group();
    }

    /** The reasons, most urgent first; what the guide says where no rule fired. */
    static List<CodeableConcept> reasons(
            Guide guide, Canonicals canonicals, Assessment assessment) {
        if (assessment.rationale().isEmpty()) {
            return List.of(new CodeableConcept().setText(guide.profile().fallbackReason()));
        }
        return assessment.rationale().stream()
                .map(reason ->
                        new CodeableConcept()
                                .addCoding(
                                        new Coding(
                                                canonicals.rules(guide),
                                                reason.rule().id().value(),
                                                reason.rule().head().title()))
                                .setText(reason.rule().because()))
                .toList();
    }

    private RequestGroup group() {
        RequestGroup group =
                new RequestGroup()
                        .setStatus(RequestStatus.ACTIVE)
                        .setIntent(RequestIntent.PROPOSAL)
                        .setPriority(
                                RequestPriority.fromCode(Levels.priority(assessment.urgency())))
                        .setCode(Levels.concept(guide, canonicals, assessment.urgency()))
                        .setAuthoredOn(now)
                        .addInstantiatesCanonical(canonicals.versioned("PlanDefinition", guide));
        reasons(guide, canonicals, assessment).forEach(group::addReasonCode);
        disposition(group);
        guidance(group, "meanwhile", "What to do meanwhile", assessment.guidance().meanwhile());
        guidance(group, "sooner", "When to get help sooner", assessment.guidance().sooner());
        guidance(group, "tell", "What to tell the doctor", assessment.guidance().tell());
        return group;
    }

    private void disposition(RequestGroup group) {
        Disposition disposition = assessment.disposition();
        ServiceRequest visit =
                new ServiceRequest()
                        .setStatus(ServiceRequestStatus.ACTIVE)
                        .setIntent(ServiceRequestIntent.PROPOSAL)
                        .setPriority(
                                ServiceRequestPriority.fromCode(
                                        Levels.priority(disposition.urgency())))
                        .setCode(
                                Levels.concept(guide, canonicals, disposition.urgency())
                                        .setText(disposition.heading()))
                        // FHIR wants a subject here; we know no name, and want none.
                        .setSubject(new Reference().setDisplay("The person who answered"))
                        .setOccurrence(timing(disposition))
                        .setAuthoredOn(now)
                        .setPatientInstruction(instruction(disposition));
        reasons(guide, canonicals, assessment).forEach(visit::addReasonCode);
        visit.setId(DISPOSITION);
        group.addContained(visit);
        RequestGroupActionComponent action =
                group.addAction()
                        .setTitle(disposition.level() + ": " + disposition.heading())
                        .setDescription(instruction(disposition))
                        .setTextEquivalent(disposition.time())
                        .setPriority(
                                RequestPriority.fromCode(Levels.priority(disposition.urgency())))
                        .addCode(Levels.concept(guide, canonicals, disposition.urgency()))
                        .setTiming(timing(disposition))
                        .setResource(new Reference("#" + DISPOSITION));
        Citations.evidence(
                        guide,
                        assessment.rationale().stream()
                                .map(Reason::rule)
                                .flatMap(rule -> rule.head().evidence().stream())
                                .toList())
                .forEach(action::addDocumentation);
        assessment
                .articles()
                .forEach(read -> action.addDocumentation(Citations.article(guide, read)));
    }

    /** The guide speaks of time in words such as "today, day or night"; no hour is made up. */
    private static Timing timing(Disposition disposition) {
        return new Timing().setCode(new CodeableConcept().setText(disposition.time()));
    }

    private static String instruction(Disposition disposition) {
        return disposition.time()
                + "\n"
                + disposition.contacts().stream()
                        .map(AdviceExport::contact)
                        .collect(Collectors.joining("\n"))
                + "\n"
                + disposition.expect();
    }

    private static String contact(Contact contact) {
        String phones =
                contact.phones().stream()
                        .map(phone -> phone.label() + ": " + phone.number())
                        .collect(Collectors.joining("; "));
        return "Contact "
                + contact.who()
                + ". "
                + contact.words()
                + (phones.isEmpty() ? "" : " " + phones + ".");
    }

    private void guidance(RequestGroup group, String id, String title, List<GuidanceText> texts) {
        if (texts.isEmpty()) {
            return;
        }
        CommunicationRequest words =
                new CommunicationRequest()
                        .setStatus(CommunicationRequestStatus.ACTIVE)
                        .addCategory(new CodeableConcept().setText(title))
                        .setAuthoredOn(now);
        texts.forEach(text -> words.addPayload().setContent(new StringType(text.text())));
        words.setId(id);
        group.addContained(words);
        RequestGroupActionComponent action =
                group.addAction()
                        .setTitle(title)
                        .setDescription(
                                texts.stream()
                                        .map(GuidanceText::text)
                                        .collect(Collectors.joining("\n")))
                        .setResource(new Reference("#" + id));
        Citations.evidence(guide, texts.stream().flatMap(text -> text.sources().stream()).toList())
                .forEach(action::addDocumentation);
    }
}
