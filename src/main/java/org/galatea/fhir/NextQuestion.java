package org.galatea.fhir;

import java.time.Instant;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.interview.Interview;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/**
 * One step of an adaptive interview as SDC has it: the response comes back with a contained
 * Questionnaire of the questions asked so far and the next one.
 *
 * <p>Answers that no longer count are gone from it. The server remembers nothing between steps.
 */
final class NextQuestion {

    static final String ADAPTIVE =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-questionnaireAdaptive";

    private static final String CONTAINED = "asked";

    private NextQuestion() {}

    /** The response after these answers; it is completed when no question is left. */
    static QuestionnaireResponse of(
            Guide guide, Canonicals canonicals, Answers answers, Instant now) {
        Interview interview = Interview.of(guide, answers);
        Questionnaire asked = QuestionnaireExport.ofAsked(guide, canonicals, interview.asked());
        asked.addDerivedFrom(canonicals.versioned("Questionnaire", guide));
        // Only the whole questionnaire bears its name and version.
        asked.setUrl(null).setVersion(null);
        asked.addExtension(ADAPTIVE, new BooleanType(true));
        asked.setId(CONTAINED);
        QuestionnaireResponse response =
                ResponseExport.of(guide, canonicals, interview.relevant(), now);
        response.addContained(asked);
        return response.setQuestionnaire("#" + CONTAINED);
    }
}
