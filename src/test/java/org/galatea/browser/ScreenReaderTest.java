package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Three people's ways as a screen reader gets them: what the browser puts into its accessibility
 * tree. The texts stand below {@code target/screen-reader} afterwards, to be read by a human.
 */
@DisplayName("A person with a screen reader")
class ScreenReaderTest extends BrowserTest {

    private static final Path FOLDER = Path.of("target", "screen-reader");

    private final StringBuilder journey = new StringBuilder();

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
        assertThat(heading()).hasText(heading);
        // The question is the name of the group, so that it is said with each answer.
        assertThat(hear())
                .contains("heading \"" + heading + "\" [level=1]")
                .contains(kind + " \"" + heading + "\"")
                .contains("button \"Continue\"")
                .contains("link \"Leave this page\"");
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

    @Test
    @DisplayName("hears of an emergency at once, with the number to ring")
    void hearsAnEmergency() throws IOException {
        begin();
        age("41");
        answer("Is any of this happening now?", "A sudden, very bad headache");
        assertThat(heading()).containsText("Get emergency help now");
        assertThat(hear())
                .contains("heading \"Emergency: Get emergency help now\" [level=1]")
                .contains("/url: tel:999")
                .contains("button \"Carry on with the questions\"");
        keep("emergency");
    }

    @Test
    @DisplayName("hears what is wrong, and where, before a parent of a newborn goes on")
    void hearsAParent() throws IOException {
        begin();
        press("Continue");
        assertThat(page.locator("#errors")).isFocused();
        String mistake = page.locator("body").ariaSnapshot();
        journey.append("# ").append(page.title()).append("\n\n").append(mistake).append("\n\n");
        assertThat(mistake)
                .contains("alert")
                .contains("heading \"There is a problem\" [level=2]")
                .contains("button \"Enter a number, or tick the box below it.\"");
        age("0");
        hearQuestion("How old is the baby?", "radiogroup");
        answer("How old is the baby?", "Under 2 months");
        hearQuestion("Does the baby or child have any of these now?", "group");
        answer("Does the baby or child have any of these now?", "None of these");
        hearQuestion("What do you see on the baby's chest?", "group");
        keep("parent-of-a-newborn");
    }
}
