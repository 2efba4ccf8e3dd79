package org.galatea.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/**
 * The questionnaire of a guide as a FHIR R4 Questionnaire.
 *
 * <p>Every item says itself when it is asked, so that a form filler which knows nothing of Galatea
 * asks the same questions. Its version is the guide's.
 */
final class QuestionnaireExport {

    private static final String CORE = "http://hl7.org/fhir/StructureDefinition/";
    static final String EXCLUSIVE = CORE + "questionnaire-optionExclusive";
    static final String UNIT = CORE + "questionnaire-unit";
    private static final String MINIMUM = CORE + "minValue";
    private static final String MAXIMUM = CORE + "maxValue";
    private static final String CONTROL = CORE + "questionnaire-itemControl";
    private static final String CONTROLS = "http://hl7.org/fhir/questionnaire-item-control";

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Map<String, String> UCUM_CODES =
            Map.of("years", "a", "months", "mo", "weeks", "wk", "days", "d");

    private final Guide guide;
    private final Canonicals canonicals;
    private final Enabling enabling;

    private QuestionnaireExport(Guide guide, Canonicals canonicals) {
        this.guide = guide;
        this.canonicals = canonicals;
        this.enabling = new Enabling(guide, canonicals);
    }

    /** The whole questionnaire. */
    static Questionnaire of(Guide guide, Canonicals canonicals) {
        QuestionnaireExport export = new QuestionnaireExport(guide, canonicals);
        Questionnaire questionnaire = head(guide, canonicals);
        guide.questionnaire()
                .questions()
                .forEach(question -> export.items(question, true).forEach(questionnaire::addItem));
        return questionnaire;
    }

    /**
     * Only some of the questions, without conditions: they are the ones that this person is asked.
     *
     * @param asked the questions that the interview came to so far
     */
    static Questionnaire ofAsked(Guide guide, Canonicals canonicals, List<Question> asked) {
        QuestionnaireExport export = new QuestionnaireExport(guide, canonicals);
        Questionnaire questionnaire = head(guide, canonicals);
        asked.forEach(question -> export.items(question, false).forEach(questionnaire::addItem));
        return questionnaire;
    }

    private static Questionnaire head(Guide guide, Canonicals canonicals) {
        Questionnaire questionnaire = new Questionnaire();
        questionnaire.setId(guide.profile().id());
        return questionnaire
                .setUrl(canonicals.url("Questionnaire", guide))
                .setVersion(guide.version())
                .setName(name(guide.profile().id()))
                .setTitle(guide.profile().title())
                .setStatus(PublicationStatus.DRAFT)
                .addSubjectType("Patient")
                .setDescription(guide.profile().status())
                .setPurpose(
                        guide.profile().purpose()
                                + "\n\n"
                                + String.join("\n", guide.profile().limits()));
    }

    /** An id as FHIR wants computable names: "nipple-discharge" becomes "NippleDischarge". */
    static String name(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return name.toString();
    }

    private List<QuestionnaireItemComponent> items(Question question, boolean conditions) {
        List<QuestionnaireItemComponent> items = new ArrayList<>();
        boolean hasNumber = question.kind() == Question.Kind.NUMBER;
        boolean hasOptions = !question.options().isEmpty();
        if (hasNumber) {
            QuestionnaireItemComponent number = number(question);
            // With an option to take instead, the option is what must not be left out.
            number.setRequired(!hasOptions);
            if (conditions) {
                enabling.asked(number, question);
            }
            items.add(number);
        }
        if (hasOptions) {
            QuestionnaireItemComponent options = options(question);
            if (hasNumber) {
                enabling.askedWithoutNumber(options, question);
            } else if (conditions) {
                enabling.asked(options, question);
            }
            items.add(options);
        }
        notes(question).forEach(items.getFirst()::addItem);
        return items;
    }

    private static QuestionnaireItemComponent number(Question question) {
        QuestionnaireItemComponent item =
                new QuestionnaireItemComponent()
                        .setLinkId(LinkIds.number(question))
                        .setType(QuestionnaireItemType.INTEGER)
                        .setText(question.ask());
        question.range()
                .ifPresent(range -> {
                    item.addExtension(UNIT, unit(range.unit()));
                    item.addExtension(MINIMUM, new IntegerType(range.minimum()));
                    item.addExtension(MAXIMUM, new IntegerType(range.maximum()));
                });
        return item;
    }

    private static Coding unit(String words) {
        Coding unit = new Coding().setDisplay(words);
        Optional.ofNullable(UCUM_CODES.get(words))
                .ifPresent(code -> unit.setSystem(UCUM).setCode(code));
        return unit;
    }

    private QuestionnaireItemComponent options(Question question) {
        QuestionnaireItemComponent item =
                new QuestionnaireItemComponent()
                        .setLinkId(LinkIds.options(question))
                        .setType(QuestionnaireItemType.CHOICE)
                        .setText(question.ask())
                        .setRequired(true)
                        .setRepeats(question.kind() == Question.Kind.MANY);
        item.addExtension(
                CONTROL,
                control(question.kind() == Question.Kind.MANY ? "check-box" : "radio-button"));
        for (Option option : question.options()) {
            var offered = item.addAnswerOption();
            offered.setValue(coding(guide, canonicals, question, option));
            // It means nothing where only one option can be picked anyway.
            if (option.exclusive() && question.kind() == Question.Kind.MANY) {
                offered.addExtension(EXCLUSIVE, new BooleanType(true));
            }
        }
        return item;
    }

    static Coding coding(Guide guide, Canonicals canonicals, Question question, Option option) {
        return new Coding(canonicals.options(guide, question), option.id(), option.label());
    }

    /** Hints are shown below the question; why it is asked is there for those who want to know. */
    private static List<QuestionnaireItemComponent> notes(Question question) {
        List<QuestionnaireItemComponent> notes = new ArrayList<>();
        question.hint().ifPresent(hint -> notes.add(note(LinkIds.hint(question), hint)));
        for (Option option : question.options()) {
            option.hint()
                    .ifPresent(hint ->
                            notes.add(
                                    note(
                                            LinkIds.hint(question, option),
                                            option.label() + ": " + hint)));
        }
        QuestionnaireItemComponent why = note(LinkIds.why(question), question.why());
        why.addExtension(CONTROL, control("help"));
        notes.add(why);
        return notes;
    }

    private static QuestionnaireItemComponent note(String linkId, String text) {
        return new QuestionnaireItemComponent()
                .setLinkId(linkId)
                .setType(QuestionnaireItemType.DISPLAY)
                .setText(text);
    }

    private static CodeableConcept control(String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(CONTROLS).setCode(code));
    }
}
