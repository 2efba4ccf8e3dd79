package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A person without a mouse")
class KeyboardTest extends BrowserTest {

    /** The new page is announced: its heading has the focus, its title says the same. */
    private void arrivesAt(String heading) {
        assertThat(heading()).hasText(heading);
        assertThat(heading()).isFocused();
        assertThat(page).hasTitle(Pattern.compile("^" + heading.replaceAll("[?.]", "\\\\$0")));
    }

    private void tabTo(Locator wanted) {
        for (int presses = 0; presses < 60; presses++) {
            if ((Boolean)
                    wanted.evaluate(
                            "element => element === document.activeElement || element.contains(document.activeElement)")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + wanted);
    }

    /** The page scrolls so far that the strip of "Leave this page" covers nothing in focus. */
    private void seesTheFocusOnTheWayBack(int presses) {
        for (int press = 0; press < presses; press++) {
            page.keyboard().press("Shift+Tab");
            assertThat(
                            page.evaluate(
                                    """
                                    (() => {
                                      const focused = document.activeElement;
                                      const strip = document.querySelector('.leave').getBoundingClientRect();
                                      const box = focused.getBoundingClientRect();
                                      return focused.closest('#main') && !focused.matches('.back')
                                        && box.top < strip.bottom && box.bottom > strip.top ? focused.outerHTML : '';
                                    })()
                                    """))
                    .isEqualTo("");
        }
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void goOn() {
        tabTo(named(AriaRole.BUTTON, "Continue"));
        page.keyboard().press("Enter");
    }

    private void tick(String option) {
        tabTo(
                page.locator("vaadin-checkbox")
                        .filter(new Locator.FilterOptions().setHasText(option)));
        page.keyboard().press("Space");
        goOn();
    }

    @Test
    @DisplayName("skips the header of every page, and goes back by the link beside it")
    void skipsTheHeader() {
        go("/");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("main :focus")).hasText("Start the check");
        begin();
        Locator skip = page.locator("a.skip");
        for (int presses = 0; presses < 20 && !isFocused(skip); presses++) {
            page.keyboard().press("Shift+Tab");
        }
        assertThat(skip).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        assertThat(page).hasURL(Pattern.compile("/check/q/age$"));
        page.keyboard().press("Tab");
        assertThat(page.locator("#main > .back")).isFocused();
        page.keyboard().press("Enter");
        arrivesAt("Where do you live?");
    }

    private static boolean isFocused(Locator element) {
        return (Boolean) element.evaluate("element => element === document.activeElement");
    }

    @Test
    @DisplayName(
            "goes from the start page over every question, a mistake and a change to the advice")
    void doesTheWholeCheck() {
        go("/");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the main part")).isFocused();
        tabTo(named(AriaRole.LINK, "Start the check"));
        page.keyboard().press("Enter");
        arrivesAt("Where do you live?");
        goOn();
        arrivesAt("How old is the person this is about?");
        goOn();
        assertThat(page.locator("#errors")).isFocused();
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).isFocused();
        page.keyboard().type("34");
        page.keyboard().press("Enter");
        arrivesAt("Is any of this happening now?");
        tick("None of these");
        arrivesAt("Is any of this happening?");
        tick("None of these");
        arrivesAt("Which fits the body best?");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        goOn();
        arrivesAt("Is any of this true now?");
        tick("None of these");
        arrivesAt("What does the fluid look like?");
        tick("Red or pink");
        arrivesAt("Have you noticed any of these?");
        tick("None of these");
        arrivesAt("Has any of this happened, or is it true now?");
        tick("None of these");
        arrivesAt("Where does the fluid come from?");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        goOn();
        arrivesAt("Check your answers");
        tabTo(named(AriaRole.LINK, "Change: Where does the fluid come from?"));
        page.keyboard().press("Enter");
        arrivesAt("Where does the fluid come from?");
        assertThat(page.locator("vaadin-radio-button[checked]"))
                .containsText("One side, from more than one hole");
        goOn();
        arrivesAt("Check your answers");
        tabTo(named(AriaRole.BUTTON, "See the advice"));
        page.keyboard().press("Enter");
        arrivesAt("Urgent, in days: See a doctor in the next few days");
        tabTo(page.locator(".article details:not([open]) summary").first());
        page.keyboard().press("Enter");
        assertThat(page.locator(".article details[open]")).hasCount(2);
        seesTheFocusOnTheWayBack(20);
    }
}
