package org.galatea.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.galatea.guide.Guide;
import org.galatea.interview.Interview;
import org.galatea.triage.Assessment;

/** A person's own answers and advice as a FHIR Bundle, made in memory for the person alone. */
public final class FhirAdvice {

    public static final String MEDIA_TYPE = "application/fhir+json";

    private final Canonicals canonicals;
    private final InstantSource clock;

    FhirAdvice(Canonicals canonicals, InstantSource clock) {
        this.canonicals = canonicals;
        this.clock = clock;
    }

    /** The same bundle as {@code $assess} gives, as JSON. */
    public byte[] json(Guide guide, Interview interview, Assessment assessment) {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .setPrettyPrint(true)
                .encodeResourceToString(
                        AssessmentExport.of(
                                guide, canonicals, interview, assessment, clock.instant()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
