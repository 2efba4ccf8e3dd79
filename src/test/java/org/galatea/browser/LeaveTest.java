package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.galatea.guide.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who must hide the screen at once")
class LeaveTest extends BrowserTest {

    private static final Pattern CALENDAR = Pattern.compile("/calendar$");

    private Locator leave() {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Leave this page"));
    }

    private void isGone() {
        assertThat(page).hasURL(CALENDAR);
        assertThat(page).hasTitle(Pattern.compile(Integer.toString(LocalDate.now().getYear())));
        assertThat(page.content()).doesNotContain("Galatea", "nipple", "breast");
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    @DisplayName(
            "leaves a question with the button; the answers are wiped, and Back does not bring them back")
    void leavesAQuestion() {
        begin();
        age("41");
        assertThat(heading()).hasText("Is any of this happening now?");
        leave().click();
        isGone();
        page.goBack();
        assertThat(heading()).hasText("How old is the person this is about?");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("");
    }

    @Test
    @DisplayName("leaves the advice by pressing Shift three times, and hears how often is left")
    void leavesByShift() {
        go("/calendar");
        page.evaluate(
                "run => sessionStorage.setItem('galatea.run', run)",
                Tab.holding(Tab.caseOf(Urgency.URGENT)));
        go("/check/advice");
        assertThat(heading()).containsText("See a doctor");
        page.keyboard().press("Shift");
        page.keyboard().press("Shift");
        assertThat(page.locator(".leave [role=status]"))
                .hasText("Shift: press it once more to leave this page.");
        page.keyboard().press("Shift");
        isGone();
    }

    @Test
    @DisplayName("does not leave by typing capital letters")
    void typesCapitals() {
        begin();
        page.getByRole(AriaRole.TEXTBOX).focus();
        for (String letter : new String[] {"A", "B", "C", "D"}) {
            page.keyboard().press("Shift+" + letter);
        }
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("ABCD");
        assertThat(page.locator(".leave [role=status]")).hasText("");
    }

    @Test
    @DisplayName("can leave before the program has loaded, and with scripts off")
    void leavesBeforeAnythingHasLoaded() {
        page.route("**/VAADIN/**", Route::abort);
        expectFailedLoads();
        go("/check/q/age");
        leave().click();
        isGone();
        open(390, ColorScheme.LIGHT, false);
        go("/check/q/age");
        leave().click();
        assertThat(page).hasURL(CALENDAR);
    }
}
