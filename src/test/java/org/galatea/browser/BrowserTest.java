package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;
import org.galatea.Galatea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uses the whole program as a person does, in real Chromium on a small phone. */
@SpringBootTest(classes = Galatea.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class BrowserTest {

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> consoleErrors = new ArrayList<>();
    private final List<String> expectedErrors = new ArrayList<>(List.of("status of 404"));

    @LocalServerPort private int port;

    BrowserContext context;
    Page page;

    @BeforeAll
    static void startBrowser() {
        // A loaded build machine is slower than a phone.
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        playwright = Chromium.driver();
        browser = Chromium.start(playwright);
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void openPage() {
        open(390, ColorScheme.LIGHT, true);
    }

    @AfterEach
    void closePage() {
        context.close();
        consoleErrors.removeIf(error -> expectedErrors.stream().anyMatch(error::contains));
        Assertions.assertEquals(List.of(), consoleErrors, "errors in the browser's console");
    }

    /** Opens a fresh browser profile; the page of before is closed. */
    void open(int width, ColorScheme scheme, boolean scripts) {
        open(width, scheme, scripts, "en-GB");
    }

    void open(int width, ColorScheme scheme, boolean scripts, String language) {
        if (context != null) {
            context.close();
        }
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 844)
                                .setColorScheme(scheme)
                                .setLocale(language)
                                .setJavaScriptEnabled(scripts)
                                .setServiceWorkers(workers()));
        page = newTab();
    }

    /** A worker that keeps pages would stand between a test and the server. */
    ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.BLOCK;
    }

    Page newTab() {
        Page tab = context.newPage();
        tab.onConsoleMessage(this::keepErrors);
        tab.onPageError(consoleErrors::add);
        return tab;
    }

    private void keepErrors(ConsoleMessage message) {
        if (message.type().equals("error")) {
            consoleErrors.add(message.text());
        }
    }

    /** Errors in the console with these words belong to the test. */
    void expectErrors(String words) {
        expectedErrors.add(words);
    }

    /** The test itself keeps files from the browser. */
    void expectFailedLoads() {
        expectErrors("ERR_FAILED");
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    void go(String path) {
        page.navigate(address(path));
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    void begin() {
        go("/check");
        assertThat(heading()).hasText("Where do you live?");
        press("Continue");
        assertThat(heading()).hasText("How old is the person this is about?");
        // The heading takes the focus when the page stands; a key pressed before that is lost.
        assertThat(heading()).isFocused();
        awaitAnswers();
    }

    /** The page itself stands, and nothing is under way to the server or back. */
    void awaitAnswers() {
        assertThat(page.locator("#first")).hasCount(0);
        page.waitForFunction(
                "Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive?.())");
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void age(String years) {
        page.getByRole(AriaRole.TEXTBOX).fill(years);
        press("Continue");
    }

    /** Picks options of the question with this heading, and goes on. */
    void answer(String question, String... options) {
        assertThat(heading()).hasText(question);
        for (String option : options) {
            page.locator("vaadin-radio-button, vaadin-checkbox")
                    .filter(new Locator.FilterOptions().setHasText(option))
                    .first()
                    .click();
        }
        press("Continue");
    }

    /** A woman of 34 with blood from one side, up to "Check your answers". */
    void answerAsWomanWithBlood() {
        begin();
        age("34");
        answer("Is any of this happening now?", "None of these");
        answer("Is any of this happening?", "None of these");
        answer("Which fits the body best?", "Went through female puberty, or has ovaries");
        answer("Is any of this true now?", "None of these");
        answer("What does the fluid look like?", "Red or pink");
        answer("Have you noticed any of these?", "None of these");
        answer("Has any of this happened, or is it true now?", "None of these");
        answer("Where does the fluid come from?", "One side, from more than one hole");
        assertThat(heading()).hasText("Check your answers");
    }
}
