package org.galatea.fhir;

import org.galatea.guide.Guide;
import org.galatea.guide.Urgency;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * Urgencies in the words of FHIR.
 *
 * <p>FHIR's priorities have four steps and say nothing of days, so our own code always stands
 * beside them; who needs the exact level reads the code.
 */
final class Levels {

    private Levels() {}

    /** Our code, with the guide's words for the level. */
    static CodeableConcept concept(Guide guide, Canonicals canonicals, Urgency urgency) {
        return new CodeableConcept()
                .addCoding(
                        new Coding(
                                canonicals.urgencies(),
                                urgency.name(),
                                CodeSystemExport.display(urgency)))
                .setText(guide.profile().level(urgency).name());
    }

    /** The code of FHIR's request-priority; ROUTINE and SELF_CARE share one. */
    static String priority(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "stat";
            case SAME_DAY -> "asap";
            case URGENT -> "urgent";
            case ROUTINE, SELF_CARE -> "routine";
        };
    }
}
