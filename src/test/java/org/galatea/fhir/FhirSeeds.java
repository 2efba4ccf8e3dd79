package org.galatea.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.List;
import org.galatea.TestGuide;

/** What somebody may post to the operations, for tests that spoil it. */
public final class FhirSeeds {

    private FhirSeeds() {}

    /** The QuestionnaireResponse of every vignette, as JSON. */
    public static List<String> responses() {
        return Vignettes.ALL.stream()
                .map(vignette ->
                        ResponseExport.of(
                                TestGuide.GUIDE,
                                new Canonicals(Canonicals.DEFAULT_BASE),
                                vignette.answers(),
                                Instant.EPOCH))
                .map(response ->
                        FhirContext.forR4Cached().newJsonParser().encodeResourceToString(response))
                .toList();
    }
}
