package org.galatea.fhir;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.galatea.guide.Evidence;
import org.galatea.guide.Guide;
import org.galatea.guide.SectionRef;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;

/** Evidence and articles as FHIR's RelatedArtifact. */
final class Citations {

    private Citations() {}

    /**
     * The sources with these ids, each once.
     *
     * @param ids evidence ids of the guide
     */
    static List<RelatedArtifact> evidence(Guide guide, Collection<String> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(guide.evidence().get(id)))
                .map(Citations::evidence)
                .toList();
    }

    private static RelatedArtifact evidence(Evidence evidence) {
        RelatedArtifact artifact =
                new RelatedArtifact()
                        .setType(RelatedArtifactType.CITATION)
                        .setLabel(evidence.id())
                        .setDisplay(evidence.title())
                        .setCitation(
                                evidence.publisher()
                                        + ". "
                                        + evidence.title()
                                        + ". "
                                        + evidence.version()
                                        + ".");
        evidence.link().ifPresent(artifact::setUrl);
        return artifact;
    }

    /** An article to read; its label is {@code article#section}. */
    static RelatedArtifact article(Guide guide, SectionRef read) {
        return new RelatedArtifact()
                .setType(RelatedArtifactType.DOCUMENTATION)
                .setLabel(read.toString())
                .setDisplay(guide.article(read.article()).title());
    }
}
