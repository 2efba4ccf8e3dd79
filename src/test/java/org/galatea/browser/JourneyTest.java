package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A person in the browser")
class JourneyTest extends BrowserTest {

    @Test
    @DisplayName(
            "gets from the start page to advice with contact, reasons, guidance and the open article")
    void getsFromStartToAdvice() {
        go("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start the check"))
                .click();
        answerAsWomanWithBlood();
        press("See the advice");
        assertThat(heading()).containsText("See a doctor in the next few days");
        assertThat(page.getByText("Contact: your GP")).isVisible();
        assertThat(page.getByText("the fluid has blood in it").first()).isVisible();
        assertThat(page.getByText("Get help sooner if")).isVisible();
        assertThat(page.locator(".article details[open]")).hasCount(1);
        assertThat(page.locator(".article details[open] p, .article details[open] li").first())
                .isVisible();
    }

    @Test
    @DisplayName("never finds an answer in an address")
    void keepsAnswersOutOfAddresses() {
        answerAsWomanWithBlood();
        press("See the advice");
        assertThat(heading()).containsText("See a doctor");
        Object entries =
                page.evaluate(
                        "performance.getEntriesByType('resource').map(e => e.name).join(' ')");
        assertThat(entries.toString() + page.url()).doesNotContain("blood", "one-side", "age=");
    }

    @Test
    @DisplayName("is told at once about an emergency, keeps the answers and may carry on")
    void isToldOfAnEmergencyAtOnce() {
        begin();
        age("41");
        answer("Is any of this happening now?", "A sudden, very bad headache");
        assertThat(heading()).containsText("Get emergency help now");
        assertThat(
                        page.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions().setName(Pattern.compile("999")))
                                .first())
                .hasAttribute("href", "tel:999");
        press("Carry on with the questions");
        answer("Is any of this happening?", "None of these");
        assertThat(heading()).hasText("Which fits the body best?");
    }

    @Test
    @DisplayName(
            "who continues without an answer learns what is missing, above the question and at the field")
    void learnsWhatIsMissing() {
        begin();
        press("Continue");
        Locator summary =
                page.getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions().setHasText("There is a problem"));
        assertThat(summary).isFocused();
        assertThat(summary).containsText("Enter a number, or tick the box below it.");
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        summary.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.TEXTBOX)).isFocused();
        age("two hundred");
        assertThat(summary).containsText("with digits only");
        age("400");
        assertThat(summary).containsText("from 0 to 120");
        age("99999999999999999999999");
        assertThat(summary).containsText("digits only");
        age("40");
        assertThat(heading()).hasText("Is any of this happening now?");
    }

    @Test
    @DisplayName("can go back and forward with the browser and finds the answers again")
    void goesBackAndForward() {
        begin();
        age("40");
        answer("Is any of this happening now?", "None of these");
        assertThat(heading()).hasText("Is any of this happening?");
        back();
        assertThat(heading()).hasText("Is any of this happening now?");
        assertThat(page.locator("vaadin-checkbox[checked]")).containsText("None of these");
        back();
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("40");
        page.evaluate("history.forward()");
        assertThat(heading()).hasText("Is any of this happening now?");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back").setExact(true))
                .click();
        assertThat(heading()).hasText("How old is the person this is about?");
    }

    @Test
    @DisplayName("loses nothing by a reload or by a new session")
    void losesNothing() {
        begin();
        age("40");
        answer("Is any of this happening now?", "None of these");
        assertThat(heading()).hasText("Is any of this happening?");
        assertThat(page).hasURL(Pattern.compile("/q/today$"));
        page.reload();
        assertThat(heading()).hasText("Is any of this happening?");
        context.clearCookies();
        page.reload();
        assertThat(heading()).hasText("Is any of this happening?");
        back();
        assertThat(page.locator("vaadin-checkbox[checked]")).containsText("None of these");
    }

    @Test
    @DisplayName("has separate answers in two tabs")
    void doesNotMixTabs() {
        begin();
        age("40");
        assertThat(heading()).hasText("Is any of this happening now?");
        Page second = newTab();
        second.navigate(address("/check/answers"));
        assertThat(second.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("How old is the person this is about?");
        assertThat(second.getByRole(AriaRole.TEXTBOX)).hasValue("");
    }

    @Test
    @DisplayName(
            "who changes an answer sees what no longer counts, and is asked what the change opens")
    void changesAnAnswer() {
        answerAsWomanWithBlood();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Change: Which fits the body best?"))
                .click();
        answer("Which fits the body best?", "Went through male puberty");
        assertThat(heading()).hasText("Check your answers");
        assertThat(page.getByText("these answers no longer count")).isVisible();
        assertThat(page.locator(".note")).containsText("Is any of this true now?");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Change: How old is the person this is about?"))
                .click();
        age("3");
        assertThat(heading()).hasText("Does the baby or child have any of these now?");
    }

    @Test
    @DisplayName("erases everything with Start again")
    void startsAgain() {
        answerAsWomanWithBlood();
        press("See the advice");
        press("Start again");
        assertThat(heading()).hasText("Where do you live?");
        assertThat(page.evaluate("sessionStorage.getItem('galatea.run')")).isNull();
    }

    @Test
    @DisplayName("can do all of it with the keyboard alone")
    void needsNoMouse() {
        begin();
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).isFocused();
        page.keyboard().type("28");
        page.keyboard().press("Enter");
        assertThat(heading()).hasText("Is any of this happening now?");
        assertThat(heading()).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.locator("vaadin-checkbox[checked]")).hasCount(1);
        tabTo("Continue");
        page.keyboard().press("Enter");
        assertThat(heading()).containsText("Get emergency help now");
    }

    /** Not Playwright's own: it waits for a load that a page without reloads never has. */
    private void back() {
        // Until the client has told the server where it begins, it takes a step back for that.
        awaitAnswers();
        page.evaluate("history.back()");
    }

    private void tabTo(String button) {
        Locator wanted =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button));
        for (int presses = 0; presses < 40; presses++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach \"" + button + "\".");
    }

    @Test
    @DisplayName("gets a friendly page at a wrong address, with the right status")
    void findsAWayFromAWrongAddress() {
        assertThat(page.navigate(address("/no-such-page")).status()).isEqualTo(404);
        assertThat(heading()).hasText("Page not found");
        assertThat(page.navigate(address("/check/no-such-page")).status()).isEqualTo(404);
        assertThat(heading()).hasText("Page not found");
        assertThat(page.navigate(address("/articles/no-such-article")).status()).isEqualTo(404);
        go("/check/q/no-such-question");
        assertThat(heading()).hasText("Page not found");
    }

    @Test
    @DisplayName("without scripts still reads start page, articles and the full list")
    void readsWithoutScripts() {
        open(390, ColorScheme.LIGHT, false);
        go("/");
        assertThat(heading()).containsText("Leaking breast");
        go("/see-a-doctor");
        assertThat(page.getByText("Get emergency help now")).isVisible();
        go("/articles/emergency-signs");
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName("When to see a doctor")))
                .isVisible();
        go("/check/q/age");
        assertThat(page.locator("noscript h1")).isVisible();
        assertThat(page.locator("noscript h1").boundingBox().y)
                .as("it stands before the foot of the page")
                .isLessThan(page.locator(".site-footer").boundingBox().y);
    }

    @Test
    @DisplayName("is protected by headers on every page")
    void isProtectedByHeaders() {
        for (String path : new String[] {"/", "/check/q/age", "/articles", "/check/"}) {
            var headers = page.navigate(address(path)).headers();
            assertThat(headers.get("content-security-policy"))
                    .as(path)
                    .containsPattern("default-src .(self|none).");
            assertThat(headers).as(path).containsEntry("x-content-type-options", "nosniff");
            assertThat(headers).as(path).containsEntry("referrer-policy", "no-referrer");
        }
    }
}
