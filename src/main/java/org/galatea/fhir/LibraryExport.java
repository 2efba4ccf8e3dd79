package org.galatea.fhir;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.galatea.guide.Guide;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Library;

/** All rules of a guide, findings included, as one FHIR R4 Library of readable text. */
final class LibraryExport {

    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/library-type";

    private LibraryExport() {}

    static Library of(Guide guide, Canonicals canonicals) {
        Library library = new Library();
        library.setId(guide.profile().id());
        library.setUrl(canonicals.url("Library", guide))
                .setVersion(guide.version())
                .setName(QuestionnaireExport.name(guide.profile().id()) + "Rules")
                .setTitle("Rules of the guide: " + guide.profile().title())
                .setStatus(PublicationStatus.DRAFT)
                .setType(
                        new CodeableConcept()
                                .addCoding(new Coding(TYPES, "logic-library", "Logic Library")))
                .setDescription(guide.profile().status());
        library.addContent()
                .setContentType("text/plain")
                .setTitle("All rules, in the words of the guide")
                .setData(text(guide).getBytes(StandardCharsets.UTF_8));
        Citations.evidence(guide, guide.evidence().keySet()).forEach(library::addRelatedArtifact);
        return library;
    }

    private static String text(Guide guide) {
        return guide.rules().map(RuleWords::whole).collect(Collectors.joining("\n"));
    }
}
