package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.galatea.TestGuide;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideProfile;
import org.galatea.guide.Question;
import org.galatea.guide.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/**
 * Three people's ways, in English and two of them also in Spanish and Arabic, as a screen reader
 * gets them: what the browser puts into its accessibility tree. The texts stand below {@code
 * target/screen-reader} afterwards, to be read by a human.
 */
@DisplayName("A person with a screen reader")
class ScreenReaderTest extends BrowserTest {

    private static final Path FOLDER = Path.of("target", "screen-reader");

    private final StringBuilder journey = new StringBuilder();

    @Autowired private MessageSource messages;

    private String hear() {
        assertThat(heading()).isFocused();
        String heard = page.locator("body").ariaSnapshot();
        journey.append("# ").append(page.title()).append("\n\n").append(heard).append("\n\n");
        return heard;
    }

    private void keep(String name) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".txt"), journey);
    }

    private void hearQuestion(String heading, String kind) {
        hearQuestion(heading, kind, "en");
    }

    private void hearQuestion(String heading, String kind, String language) {
        assertThat(heading()).hasText(heading);
        // The question is the name of the group, so that it is said with each answer.
        assertThat(hear())
                .contains("heading \"" + heading + "\" [level=1]")
                .contains(kind + " \"" + heading + "\"")
                .contains("button \"" + words("question.continue", language) + "\"")
                .contains("link \"" + words("leave", language) + "\"");
    }

    @Test
    @DisplayName(
            "hears each question with its answers, and the advice with its level, for a woman with blood")
    void hearsAWomanWithBlood() throws IOException {
        begin();
        hearQuestion("How old is the person this is about?", "textbox");
        age("34");
        hearQuestion("Is any of this happening now?", "group");
        answer("Is any of this happening now?", "None of these");
        answer("Is any of this happening?", "None of these");
        hearQuestion("Which fits the body best?", "radiogroup");
        answer("Which fits the body best?", "Went through female puberty, or has ovaries");
        answer("Is any of this true now?", "None of these");
        assertThat(heading()).hasText("What does the fluid look like?");
        assertThat(hear())
                .contains("img \"Three steps. Put a white pad")
                .contains("checkbox \"Red or pink, or with streaks of blood\"");
        answer("What does the fluid look like?", "Red or pink");
        answer("Have you noticed any of these?", "None of these");
        answer("Has any of this happened, or is it true now?", "None of these");
        answer("Where does the fluid come from?", "One side, from more than one hole");
        assertThat(heading()).hasText("Check your answers");
        assertThat(hear())
                .contains("term: Where does the fluid come from?")
                .contains("link \"Change: Where does the fluid come from?\"");
        press("See the advice");
        assertThat(heading()).containsText("See a doctor");
        assertThat(hear())
                .contains(
                        "heading \"Urgent, in days: See a doctor in the next few days\" [level=1]")
                .contains("heading \"Why this advice\" [level=2]")
                .contains("heading \"Get help sooner if\" [level=2]");
        keep("woman-with-blood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    @DisplayName("hears of an emergency at once, with the number to ring")
    void hearsAnEmergency(String language) throws IOException {
        Guide guide = begin(language);
        Question danger = guide.questionnaire().get("danger");
        age("41", language);
        pick(danger, "worst-headache", language);
        GuideProfile.Level level = guide.profile().level(Urgency.EMERGENCY);
        assertThat(heading()).containsText(level.heading());
        assertThat(hear())
                .contains("heading \"%s: %s\" [level=1]".formatted(level.name(), level.heading()))
                .contains("/url: tel:999")
                .as("the number is heard once")
                .doesNotContain("999: 999", "999 : 999")
                .contains("button \"%s\"".formatted(words("advice.carry-on", language)));
        keep("emergency-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    @DisplayName("hears what is wrong, and where, before a parent of a newborn goes on")
    void hearsAParent(String language) throws IOException {
        Guide guide = begin(language);
        press(words("question.continue", language));
        assertThat(page.locator("#errors")).isFocused();
        String mistake = page.locator("body").ariaSnapshot();
        journey.append("# ").append(page.title()).append("\n\n").append(mistake).append("\n\n");
        assertThat(mistake)
                .contains("alert")
                .contains(
                        "heading \"%s\" [level=2]"
                                .formatted(words("question.error.heading", language)))
                .contains(
                        "button \"%s\""
                                .formatted(words("question.error.number.missing", language)));
        age("0", language);
        Question age = guide.questionnaire().get("baby-age");
        hearQuestion(age.ask(), "radiogroup", language);
        pick(age, "under-2-months", language);
        Question danger = guide.questionnaire().get("danger-child");
        hearQuestion(danger.ask(), "group", language);
        pick(danger, "none", language);
        hearQuestion(guide.questionnaire().get("baby-chest").ask(), "group", language);
        keep("parent-of-a-newborn-" + language);
    }

    /** The guide in this language; the person stands at the first question, and lives in the UK. */
    private Guide begin(String language) {
        open(390, ColorScheme.LIGHT, true, language.equals("en") ? "en-GB" : language);
        Guide guide = TestGuide.GUIDE.in(language);
        go("/check");
        assertThat(heading()).hasText(words("begin.heading", language));
        assertThat(page.locator("#first")).hasCount(0);
        page.getByText(guide.region("UK").name(), new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        press(words("question.continue", language));
        assertThat(heading()).hasText(guide.questionnaire().get("age").ask());
        assertThat(heading()).isFocused();
        return guide;
    }

    private String words(String key, String language) {
        return messages.getMessage(key, null, Locale.of(language));
    }

    private void age(String years, String language) {
        page.getByRole(AriaRole.TEXTBOX).fill(years);
        press(words("question.continue", language));
    }

    private void pick(Question question, String option, String language) {
        assertThat(heading()).hasText(question.ask());
        page.locator("vaadin-radio-button, vaadin-checkbox")
                .filter(
                        new Locator.FilterOptions()
                                .setHasText(question.option(option).orElseThrow().label()))
                .first()
                .click();
        press(words("question.continue", language));
    }
}
