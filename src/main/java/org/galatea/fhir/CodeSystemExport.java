package org.galatea.fhir;

import java.util.ArrayList;
import java.util.List;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;
import org.galatea.guide.Urgency;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/** The codes that a guide brings along: its options, its rule ids, and the levels of urgency. */
final class CodeSystemExport {

    private CodeSystemExport() {}

    /** All code systems that the other resources of this guide refer to. */
    static List<CodeSystem> all(Guide guide, Canonicals canonicals) {
        List<CodeSystem> systems = new ArrayList<>();
        systems.add(urgencies(guide, canonicals));
        systems.add(rules(guide, canonicals));
        guide.questionnaire().questions().stream()
                .filter(question -> !question.options().isEmpty())
                .map(question -> options(guide, canonicals, question))
                .forEach(systems::add);
        return systems;
    }

    /** What a level is called in every guide. */
    static String display(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "Emergency";
            case SAME_DAY -> "Same day";
            case URGENT -> "Urgent";
            case ROUTINE -> "Routine";
            case SELF_CARE -> "Self-care";
        };
    }

    private static CodeSystem urgencies(Guide guide, Canonicals canonicals) {
        CodeSystem system =
                system(canonicals.urgencies(), "Urgency", "How soon a person should be seen");
        // The codes are the same in all guides; only the words for the time are this guide's.
        for (Urgency urgency : Urgency.values()) {
            system.addConcept()
                    .setCode(urgency.name())
                    .setDisplay(display(urgency))
                    .setDefinition(guide.profile().level(urgency).time());
        }
        return system.setVersion(guide.version());
    }

    private static CodeSystem rules(Guide guide, Canonicals canonicals) {
        CodeSystem system =
                system(
                        canonicals.rules(guide),
                        QuestionnaireExport.name(guide.profile().id()) + "Rules",
                        "Rules of the guide: " + guide.profile().title());
        guide.rules()
                .map(Rule::head)
                .forEach(head ->
                        system.addConcept().setCode(head.id().value()).setDisplay(head.title()));
        return system.setVersion(guide.version());
    }

    private static CodeSystem options(Guide guide, Canonicals canonicals, Question question) {
        CodeSystem system =
                system(
                        canonicals.options(guide, question),
                        QuestionnaireExport.name(guide.profile().id() + "-" + question.id()),
                        question.ask());
        for (Option option : question.options()) {
            system.addConcept()
                    .setCode(option.id())
                    .setDisplay(option.label())
                    .setDefinition(option.phrase());
        }
        return system.setVersion(guide.version());
    }

    private static CodeSystem system(String url, String name, String title) {
        CodeSystem system = new CodeSystem();
        system.setId(url.substring(url.lastIndexOf('/') + 1));
        return system.setUrl(url)
                .setName(name)
                .setTitle(title)
                .setStatus(PublicationStatus.DRAFT)
                .setCaseSensitive(true)
                .setContent(CodeSystemContentMode.COMPLETE);
    }
}
