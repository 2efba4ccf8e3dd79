package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.galatea.TestGuide;
import org.galatea.guide.GuideProfile;
import org.galatea.guide.Question;
import org.galatea.guide.Urgency;
import org.galatea.live.LiveGuide;
import org.galatea.report.GuideReports;
import org.galatea.vignette.Vignette;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * {@code ./galatea a11y} runs all of it, with {@code -Dgalatea.a11y=full}: each article and each
 * question in every look. Otherwise a few of them stand for all.
 */
@DisplayName("Accessibility")
class AccessibilityTest extends BrowserTest {

    private static final boolean FULL = "full".equals(System.getProperty("galatea.a11y"));

    @Autowired private GuideReports reports;
    @Autowired private LiveGuide live;

    /** How a page can look. */
    enum Look {
        LIGHT(390),
        DARK(390),
        CONTRAST(390),
        SMALL(320),
        WIDE(1280);

        private final int width;

        Look(int width) {
            this.width = width;
        }
    }

    private void open(Look look) {
        open(look.width, look == Look.DARK ? ColorScheme.DARK : ColorScheme.LIGHT, true);
        if (look == Look.CONTRAST) {
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        }
    }

    private static List<String> readingPages() {
        List<String> pages =
                new ArrayList<>(
                        List.of(
                                "/",
                                "/articles",
                                "/articles/fluid-colours",
                                "/see-a-doctor",
                                "/about",
                                "/privacy",
                                "/accessibility",
                                "/calendar",
                                "/embed",
                                "/search",
                                "/search?q=leeking",
                                "/search?q=zzzz",
                                "/questions/why-is-my-nipple-bleeding",
                                "/no-cookies",
                                "/offline",
                                "/nope"));
        if (FULL) {
            TestGuide.GUIDE.articles().keySet().forEach(id -> pages.add("/articles/" + id));
        }
        return pages;
    }

    private void findsNothing(String place, Look look) {
        // The words of before any script has run are gone.
        assertThat(page.locator("#first")).hasCount(0);
        // Looked at from its top: what slides under the strip of "Leave this page" is not small.
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
        if (FULL || look == Look.LIGHT) {
            assertThat(Checkers.faults(page)).as(place).isEmpty();
        } else if (look == Look.DARK) {
            assertThat(Checkers.axe(page)).as(place).isEmpty();
        }
        assertThat(
                        page.evaluate(
                                "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .as(place + " runs out at the side")
                .isEqualTo(false);
        assertThat((List<?>) page.evaluate(Targets.SMALL)).as(place + ": small targets").isEmpty();
        assertThat((List<?>) page.evaluate(Targets.UNDER_LEAVE))
                .as(place + ": lies under the button to leave")
                .isEmpty();
        assertThat((List<?>) page.evaluate(Targets.UNSPEAKABLE))
                .as(place + ": names that voice control can't find")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    @DisplayName("Two checkers find nothing on the reading pages, and nothing is small or runs out")
    void readingPages(Look look) {
        open(look);
        for (String path : readingPages()) {
            go(path);
            findsNothing(path, look);
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    @DisplayName("Two checkers find nothing on the public pages of the rules")
    void rules(Look look) {
        // Else the pages are looked at without their tables.
        reports.of(TestGuide.GUIDE.version(), live.speaking()::source).join();
        open(look);
        for (String path :
                List.of(
                        "/rules",
                        "/rules/U04",
                        "/rules/F01",
                        "/rules/evidence",
                        "/rules/proof",
                        "/rules/trace",
                        "/rules/U999")) {
            go(path);
            findsNothing(path, look);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "DARK"})
    @DisplayName("Two checkers find nothing in the check, its errors, its answers and its advice")
    void check(Look look) {
        open(look);
        go("/check");
        assertThat(heading()).hasText("Where do you live?");
        findsNothing("region", look);
        begin();
        findsNothing("number", look);
        press("Continue");
        assertThat(page.locator("#errors")).isFocused();
        findsNothing("error", look);
        answerAsWomanWithBlood();
        // A page begins at its top, however far the one before it was scrolled.
        page.waitForFunction("scrollY === 0");
        findsNothing("answers", look);
        go("/check/q/fluid");
        assertThat(heading()).hasText("What does the fluid look like?");
        findsNothing("options with swatches", look);
        go("/check/q/where");
        assertThat(heading()).hasText("Where does the fluid come from?");
        findsNothing("radio buttons with a drawing", look);
        go("/check/advice");
        assertThat(heading()).containsText("See a doctor");
        findsNothing("advice", look);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    @EnabledIfSystemProperty(named = "galatea.a11y", matches = "full")
    @DisplayName("Two checkers find nothing on any question, answered or not, and on no advice")
    void everyQuestion(Look look) {
        open(look);
        for (Urgency urgency : Urgency.values()) {
            go("/calendar");
            Vignette person = Tab.caseOf(urgency);
            page.evaluate("run => sessionStorage.setItem('galatea.run', run)", Tab.holding(person));
            for (Question question : TestGuide.TRIAGE.interview(person.answers()).asked()) {
                go("/check/q/" + question.id());
                assertThat(heading()).hasText(question.ask());
                assertThat(page.locator("#first")).hasCount(0);
                findsNothing(urgency + " " + question.id(), look);
            }
            go("/check/advice");
            assertThat(page.locator(".care-card")).hasCount(1);
            findsNothing(urgency + " advice", look);
        }
    }

    @ParameterizedTest
    @EnumSource(Urgency.class)
    @DisplayName(
            "The card says its level in words that match it, in the heading, in one of three looks")
    void cardsMatchTheirLevel(Urgency urgency) {
        go("/calendar");
        page.evaluate(
                "run => sessionStorage.setItem('galatea.run', run)",
                Tab.holding(Tab.caseOf(urgency)));
        go("/check/advice");
        GuideProfile.Level level = TestGuide.GUIDE.profile().level(urgency);
        assertThat(heading()).hasText(level.name() + ": " + level.heading());
        Locator card = page.locator(".care-card");
        assertThat(card).hasCount(1);
        assertThat(card)
                .hasClass(
                        "care-card "
                                + switch (urgency) {
                                    case EMERGENCY -> "care-card-emergency";
                                    case SAME_DAY, URGENT -> "care-card-urgent";
                                    case ROUTINE, SELF_CARE -> "care-card-non-urgent";
                                });
        assertThat(card).containsText(level.time());
        findsNothing(urgency.name(), Look.LIGHT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "WIDE"})
    @DisplayName("With text twice as large nothing runs out or is cut off")
    void largeText(Look look) {
        open(look);
        go("/calendar");
        page.evaluate(
                "run => sessionStorage.setItem('galatea.run', run)",
                Tab.holding(Tab.caseOf(Urgency.URGENT)));
        for (String path :
                List.of(
                        "/",
                        "/articles/fluid-colours",
                        "/see-a-doctor",
                        "/check",
                        "/check/q/age",
                        "/check/q/fluid",
                        "/check/answers",
                        "/check/advice",
                        "/check/summary")) {
            go(path);
            assertThat(heading()).isVisible();
            // The page itself, not only its first words.
            assertThat(page.locator("#first")).hasCount(0);
            page.evaluate("document.documentElement.style.fontSize = '225%'");
            assertThat(
                            page.evaluate(
                                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(path)
                    .isEqualTo(0);
        }
    }

    @Test
    @DisplayName("Each would find a fault if there were one")
    void wouldFindAFault() {
        go("/about");
        page.evaluate(
                """
                document.querySelector('main').insertAdjacentHTML('beforeend',
                  '<img src="/assets/favicon.svg"><button id="tiny"></button>'
                  + '<p>See <a href="/x" aria-label="Weather">Climate</a>.</p><div id="wide">wide</div>');
                Object.assign(document.getElementById('tiny').style, {width: '9px', height: '9px', padding: 0});
                document.getElementById('wide').style.width = '3000px';
                """);
        assertThat(Checkers.faults(page))
                .anyMatch(fault -> fault.startsWith("axe: image-alt"))
                .anyMatch(fault -> fault.startsWith("axe: button-name"))
                .anyMatch(fault -> fault.startsWith("ibm: img_alt_valid"))
                .anyMatch(fault ->
                        fault.startsWith("ibm: input_label_exists")
                                || fault.startsWith("ibm: aria_accessiblename_exists"));
        assertThat((List<?>) page.evaluate(Targets.SMALL)).hasSize(1);
        assertThat((List<?>) page.evaluate(Targets.UNSPEAKABLE)).hasSize(1);
    }

    @Test
    @DisplayName("Nothing moves where the device asks for less motion")
    void lessMotion() {
        String moving =
                """
                () => [document.documentElement, ...document.querySelectorAll('*')].filter(part => {
                    const style = getComputedStyle(part);
                    return style.scrollBehavior === 'smooth' || style.animationName !== 'none'
                        || style.transitionDuration.split(', ').some(time => time !== '0s');
                }).length
                """;
        for (String path : List.of("/", "/articles/fluid-colours", "/see-a-doctor")) {
            go(path);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            assertThat((int) page.evaluate(moving)).as(path).isPositive();
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            assertThat((int) page.evaluate(moving)).as(path).isZero();
        }
    }
}
