package org.galatea.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.galatea.TestGuide;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.SourceHash;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A translation in FHIR")
class TonguesTest {

    private static final String AGE = "How old is the person this is about?";
    private static final Guide GUIDE = guide();

    /** One question in German. */
    private static Guide guide() {
        SortedMap<String, String> files = new TreeMap<>(TestGuide.SOURCE.files());
        files.keySet().removeIf(file -> file.startsWith("translations/"));
        files.put("translations/de/guide.yaml", "offered: true\ntexts: {}\n");
        files.put(
                "translations/de/questionnaire.yaml",
                "texts:\n  age.ask:\n    source: \"%s\"\n    text: Wie alt?\n"
                        .formatted(SourceHash.of(AGE)));
        return GuideReader.read(new GuideSource(files));
    }

    private static Questionnaire questionnaire(boolean approved) {
        return Tongues.on(
                QuestionnaireExport.of(GUIDE, Canonicals.DEFAULT),
                GUIDE,
                other -> QuestionnaireExport.of(other, Canonicals.DEFAULT),
                approved);
    }

    @Test
    @DisplayName("stands beside the text that is translated, and beside no other")
    void standsBesideItsText() {
        Questionnaire given = questionnaire(false);
        var age = given.getItemFirstRep().getTextElement();
        assertThat(age.getValue()).isEqualTo(AGE);
        assertThat(age.getExtensionByUrl(Tongues.TRANSLATION).getExtensionString("content"))
                .isEqualTo("Wie alt?");
        assertThat(given.getItem().get(2).getTextElement().getExtension()).isEmpty();
        assertThat(given.getTitleElement().getExtension()).isEmpty();
        assertThat(Validator.errors(given)).isEmpty();
    }

    @Test
    @DisplayName("that no clinician has approved does not stand beside an approved guide")
    void notApproved() {
        assertThat(questionnaire(true).getItemFirstRep().getTextElement().getExtension()).isEmpty();
    }
}
