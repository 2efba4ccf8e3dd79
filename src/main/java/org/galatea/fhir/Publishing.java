package org.galatea.fhir;

import java.time.LocalDate;
import java.util.Optional;
import org.galatea.guide.Guide;
import org.galatea.live.Approval;
import org.hl7.fhir.r4.model.ContactDetail;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Questionnaire;

/**
 * Who approved a guide, and since when it speaks, in the fields that FHIR R4 has for it (those that
 * CRMI asks for).
 *
 * <p>Without an approval the status is "draft" and no date is made up.
 */
final class Publishing {

    private final Optional<Approval> approval;

    private Publishing(Optional<Approval> approval) {
        this.approval = approval;
    }

    static Publishing of(Optional<Approval> approval) {
        return new Publishing(approval);
    }

    Questionnaire on(Questionnaire questionnaire, Guide guide) {
        common(questionnaire, guide);
        approval.ifPresent(known ->
                questionnaire
                        .setApprovalDateElement(date(known.approved()))
                        .setLastReviewDateElement(date(known.reviewed()))
                        .setEffectivePeriod(period(known)));
        return questionnaire;
    }

    PlanDefinition on(PlanDefinition plan, Guide guide) {
        common(plan, guide);
        approval.ifPresent(known -> {
            plan.setApprovalDateElement(date(known.approved()))
                    .setLastReviewDateElement(date(known.reviewed()))
                    .setEffectivePeriod(period(known));
            known.approvers().forEach(name -> plan.addEndorser(named(name)));
        });
        return plan;
    }

    Library on(Library library, Guide guide) {
        common(library, guide);
        approval.ifPresent(known -> {
            library.setApprovalDateElement(date(known.approved()))
                    .setLastReviewDateElement(date(known.reviewed()))
                    .setEffectivePeriod(period(known));
            known.approvers().forEach(name -> library.addEndorser(named(name)));
        });
        return library;
    }

    private void common(MetadataResource resource, Guide guide) {
        resource.getMeta().setVersionId(versionId(guide));
        resource.setStatus(
                approval.isPresent() ? PublicationStatus.ACTIVE : PublicationStatus.DRAFT);
        approval.ifPresent(
                known -> resource.setDateElement(new DateTimeType(known.effective().toString())));
    }

    /** Also makes the ETag: the content changes only with the guide and its approval. */
    private String versionId(Guide guide) {
        // FHIR allows 64 characters, and the hash takes them all.
        return approval.map(known -> guide.version().substring(0, 50) + "." + known.effective())
                .orElse(guide.version());
    }

    private static DateType date(LocalDate day) {
        return new DateType(day.toString());
    }

    private static Period period(Approval approval) {
        Period period = new Period();
        period.setStartElement(new DateTimeType(approval.effective().toString()));
        return period;
    }

    private static ContactDetail named(String name) {
        return new ContactDetail().setName(name);
    }
}
