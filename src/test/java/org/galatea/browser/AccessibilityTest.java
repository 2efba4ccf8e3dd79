package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Accessibility, by axe")
class AccessibilityTest extends BrowserTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private List<String> faults() {
        return new AxeBuilder(page)
                        // Vaadin's own box for a lost connection stands outside of every landmark.
                        .exclude("vaadin-connection-indicator")
                        .withTags(RULES)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(violation -> violation.getId() + " " + violation.getNodes())
                        .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    @DisplayName("finds nothing on the reading pages")
    void readingPages(ColorScheme scheme) {
        open(390, scheme, true);
        for (String path :
                List.of(
                        "/",
                        "/articles",
                        "/articles/mastitis-and-abscess",
                        "/see-a-doctor",
                        "/about",
                        "/privacy",
                        "/nope")) {
            go(path);
            assertThat(faults()).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    @DisplayName("finds nothing in the check, its errors, its answers and its advice")
    void check(ColorScheme scheme) {
        open(390, scheme, true);
        go("/check");
        assertThat(heading()).hasText("Where do you live?");
        assertThat(faults()).as("region").isEmpty();
        begin();
        assertThat(faults()).as("number").isEmpty();
        press("Continue");
        assertThat(page.locator("#errors")).isFocused();
        assertThat(faults()).as("error").isEmpty();
        answerAsWomanWithBlood();
        assertThat(faults()).as("answers").isEmpty();
        go("/check/q/fluid");
        assertThat(heading()).hasText("What does the fluid look like?");
        assertThat(faults()).as("options with swatches").isEmpty();
        go("/check/q/body");
        assertThat(heading()).hasText("Which fits the body best?");
        assertThat(faults()).as("radio buttons").isEmpty();
        go("/check/advice");
        assertThat(heading()).containsText("See a doctor");
        assertThat(faults()).as("advice").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    @DisplayName("finds nothing on the emergency page")
    void emergency(ColorScheme scheme) {
        open(1280, scheme, true);
        begin();
        age("30");
        answer("Is any of this happening now?", "Struggling to breathe");
        assertThat(heading()).containsText("Get emergency help now");
        assertThat(faults()).isEmpty();
    }

    @Test
    @DisplayName("would find a fault if there were one")
    void wouldFindAFault() {
        go("/about");
        page.evaluate(
                "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/assets/favicon.svg\"><button></button>')");
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith("image-alt"))
                .anyMatch(fault -> fault.startsWith("button-name"));
    }
}
