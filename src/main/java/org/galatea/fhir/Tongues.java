package org.galatea.fhir;

import java.util.List;
import java.util.function.Function;
import org.galatea.guide.Guide;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.StringType;

/**
 * The translations of a guide in its Questionnaire, by FHIR's translation extension on each text.
 *
 * <p>A text whose translation is missing or too old has none. Once the guide itself is approved,
 * only translations that a clinician has approved stand beside it.
 */
final class Tongues {

    static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private final Guide guide;

    private Tongues(Guide guide) {
        this.guide = guide;
    }

    /**
     * Adds every translation that is ready for people.
     *
     * @param written writes the same Questionnaire from the guide in another language
     * @param approved whether the guide is approved
     */
    static Questionnaire on(
            Questionnaire questionnaire,
            Guide guide,
            Function<Guide, Questionnaire> written,
            boolean approved) {
        questionnaire.setLanguage("en");
        for (String language : guide.languages()) {
            Guide other = guide.in(language);
            boolean fit = !approved || other.spoken().approved();
            if (fit && !language.equals(guide.spoken().language())) {
                Questionnaire same = written.apply(other);
                Tongues tongue = new Tongues(other);
                tongue.text(questionnaire.getTitleElement(), same.getTitleElement());
                tongue.text(questionnaire.getDescriptionElement(), same.getDescriptionElement());
                tongue.items(questionnaire.getItem(), same.getItem());
            }
        }
        return questionnaire;
    }

    /** Both are written from the same questions, so their items stand in the same places. */
    private void items(
            List<QuestionnaireItemComponent> english, List<QuestionnaireItemComponent> other) {
        for (int i = 0; i < english.size(); i++) {
            QuestionnaireItemComponent item = english.get(i);
            QuestionnaireItemComponent same = other.get(i);
            text(item.getTextElement(), same.getTextElement());
            for (int j = 0; j < item.getAnswerOption().size(); j++) {
                text(
                        item.getAnswerOption().get(j).getValueCoding().getDisplayElement(),
                        same.getAnswerOption().get(j).getValueCoding().getDisplayElement());
            }
            items(item.getItem(), same.getItem());
        }
    }

    private void text(PrimitiveType<String> english, PrimitiveType<String> other) {
        String words = other.getValue();
        if (words == null || guide.spoken().isUntranslated(words)) {
            return;
        }
        Extension translation = new Extension(TRANSLATION);
        translation.addExtension("lang", new CodeType(guide.spoken().language()));
        translation.addExtension(
                "content",
                english instanceof MarkdownType ? new MarkdownType(words) : new StringType(words));
        english.addExtension(translation);
    }
}
