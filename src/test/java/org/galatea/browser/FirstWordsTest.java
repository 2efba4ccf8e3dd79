package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.galatea.guide.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Before the program has loaded")
class FirstWordsTest extends BrowserTest {

    private void blockTheProgram() {
        page.route("**/VAADIN/**", Route::abort);
        expectFailedLoads();
    }

    @Test
    @DisplayName("a question can be read, with its answers and drawing")
    void readsTheQuestion() {
        blockTheProgram();
        go("/check/q/age");
        assertThat(heading()).hasText("How old is the person this is about?");
        assertThat(heading()).isVisible();
        go("/calendar");
        page.evaluate(
                "run => sessionStorage.setItem('galatea.run', run)",
                Tab.holding(Tab.caseOf(Urgency.URGENT)));
        go("/check/q/fluid");
        assertThat(heading()).hasText("What does the fluid look like?");
        assertThat(page.getByText("Red or pink, or with streaks of blood")).isVisible();
        assertThat(page.locator(".picture img")).isVisible();
    }

    @Test
    @DisplayName(
            "nobody is shown a question that they will not be asked, or advice that is not theirs")
    void promisesNothing() {
        blockTheProgram();
        go("/check/q/fluid");
        assertThat(page.getByText("What does the fluid look like?")).isHidden();
        assertThat(page.getByText("If you feel very ill now")).isVisible();
        go("/check/advice");
        assertThat(page.getByText("If you feel very ill now")).isVisible();
        assertThat(page.locator(".care-card")).hasCount(0);
    }

    @Test
    @DisplayName("nothing moves when the page itself takes the place of its first words")
    void movesNothing() {
        page.addInitScript(
                """
                window.moved = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => window.moved += entry.value))
                  .observe({ type: 'layout-shift', buffered: true });
                """);
        for (String path : new String[] {"/check", "/check/q/age"}) {
            go(path);
            assertThat(heading()).isFocused();
            assertThat(page.locator("#first")).hasCount(0);
            assertThat(((Number) page.evaluate("window.moved")).doubleValue()).as(path).isZero();
        }
    }

    @Test
    @DisplayName("what the next pages need is fetched while this one is read")
    void preparesWhatFollows() {
        go("/check");
        assertThat(heading()).isFocused();
        page.waitForFunction("customElements.get('vaadin-text-field') !== undefined");
        assertThat(page.locator("vaadin-text-field")).hasCount(0);
    }

    @Test
    @DisplayName("with scripts off the check leads to the full list, which can be printed")
    void leadsToTheList() {
        open(390, ColorScheme.LIGHT, false);
        for (String path : new String[] {"/check", "/check/q/fluid", "/check/advice"}) {
            go(path);
            assertThat(page.locator("#first")).isHidden();
            page.locator("noscript a[href='/see-a-doctor']").click();
            assertThat(page.getByText("Get emergency help now")).isVisible();
        }
    }

    @Test
    @DisplayName("who presses as soon as the page stands finds that step again by Back")
    void pressedAtOnce() {
        page.addInitScript(
                """
                const press = () => {
                    const button = [...document.querySelectorAll('vaadin-button.onward')]
                        .find(shown => shown.checkVisibility());
                    if (button) button.click(); else requestAnimationFrame(press);
                };
                requestAnimationFrame(press);
                """);
        go("/check");
        assertThat(heading()).hasText("How old is the person this is about?");
        awaitAnswers();
        assertThat(page).hasURL(Pattern.compile("/check/q/age$"));
        age("40");
        assertThat(heading()).hasText("Is any of this happening now?");
        awaitAnswers();
        page.evaluate("history.back()");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("40");
    }
}
