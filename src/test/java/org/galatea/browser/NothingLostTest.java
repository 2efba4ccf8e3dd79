package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.ServerSocket;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.galatea.Galatea;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("A person whose connection, session or server is lost")
class NothingLostTest extends BrowserTest {

    private static final String DANGER = "Is any of this happening now?";
    private static final String TODAY = "Is any of this happening?";

    private static final String AFTER_PUS = "How has the sore, red or infected area gone so far?";

    @Autowired private ServletWebServerApplicationContext server;

    private List<Session> sessions() {
        return Stream.of(
                        ((TomcatWebServer) server.getWebServer())
                                .getTomcat()
                                .getHost()
                                .findChildren())
                .map(application -> ((Context) application).getManager())
                .flatMap(manager -> Stream.of(manager.findSessions()))
                .toList();
    }

    private void endSessions() {
        sessions().forEach(Session::expire);
    }

    private void tick(String option) {
        page.locator("vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private Locator ticked() {
        return page.locator("vaadin-checkbox[checked]");
    }

    /** The page loads again by itself; nobody is asked anything. */
    private void continueAndWaitForReload() {
        page.evaluate("window.isOldPage = true");
        press("Continue");
        page.waitForFunction("window.isOldPage === undefined");
    }

    /** The tick of before is there, and the answer that it is part of asks what follows from it. */
    private void goesOnWithTheTick() {
        assertThat(page.locator("#first")).hasCount(0);
        assertThat(heading()).hasText(TODAY);
        assertThat(ticked()).containsText("Pus: thick yellow");
        press("Continue");
        assertThat(heading()).hasText(AFTER_PUS);
    }

    /**
     * Ticks, and waits until nothing is on its way to the server: what is underway when the session
     * ends loads the page again by itself, before or after anything else is pressed.
     */
    private void tickAndRest(String option) {
        tick(option);
        assertThat(ticked()).hasCount(1);
        awaitAnswers();
    }

    private void toToday() {
        begin();
        age("40");
        answer(DANGER, "None of these");
        assertThat(heading()).hasText(TODAY);
        assertThat(page).hasURL(Pattern.compile("/q/today$"));
    }

    @Test
    @DisplayName(
            "is back at the same question with all answers and ticks after the session expired")
    void survivesAnExpiredSession() {
        toToday();
        tickAndRest("Pus: thick yellow");
        endSessions();
        continueAndWaitForReload();
        goesOnWithTheTick();
    }

    @Test
    @DisplayName("is back at the same question after the cookies were deleted under an open page")
    void survivesDeletedCookies() {
        toToday();
        tickAndRest("Pus: thick yellow");
        context.clearCookies();
        continueAndWaitForReload();
        goesOnWithTheTick();
    }

    @Test
    @DisplayName(
            "keeps words that were typed and not sent through a reload, and only on their page")
    void keepsWhatWasTyped() {
        begin();
        page.getByRole(AriaRole.TEXTBOX).fill("4");
        page.reload();
        assertThat(heading()).hasText("How old is the person this is about?");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("4");
        age("41");
        assertThat(heading()).hasText(DANGER);
        assertThat(ticked()).hasCount(0);
    }

    @Test
    @DisplayName("is told of a lost connection in calm words and goes on when it is back")
    void isToldOfALostConnection() {
        toToday();
        context.setOffline(true);
        Locator words = page.locator("#connection");
        assertThat(words).containsText("Nothing is lost");
        tick("Pus: thick yellow");
        press("Continue");
        assertThat(page.getByText("Connection lost")).not().isVisible();
        expectErrors("ERR_INTERNET_DISCONNECTED");
        context.setOffline(false);
        assertThat(heading()).hasText(AFTER_PUS);
        assertThat(words).hasText("");
    }

    @Test
    @DisplayName(
            "is back where it was after the server was stopped and started under the open page")
    void survivesARestart() throws Exception {
        int port = freePort();
        ConfigurableApplicationContext first = start(port);
        try {
            page.navigate("http://localhost:" + port + "/check");
            assertThat(heading()).hasText("Where do you live?");
            press("Continue");
            age("40");
            answer(DANGER, "None of these");
            assertThat(heading()).hasText(TODAY);
            tick("Pus: thick yellow");
        } finally {
            first.close();
        }
        page.evaluate("window.isOldPage = true");
        press("Continue");
        assertThat(page.locator("#connection")).containsText("Nothing is lost");
        assertThat(ticked()).containsText("Pus: thick yellow");
        // A server that stops may also break off what is still open.
        expectErrors("ERR_CONNECTION_REFUSED");
        expectErrors("ERR_CONNECTION_RESET");
        ConfigurableApplicationContext second = start(port);
        try {
            page.waitForFunction("window.isOldPage === undefined");
            assertThat(page.locator("#connection")).hasText("");
            assertThat(heading()).hasText(TODAY);
            assertThat(ticked()).containsText("Pus: thick yellow");
            press("Continue");
            assertThat(heading()).hasText(AFTER_PUS);
            page.evaluate("history.back()");
            assertThat(heading()).hasText(TODAY);
        } finally {
            page.navigate("about:blank");
            second.close();
        }
    }

    @Test
    @DisplayName("is told when the guide it began with can't be had any more, and looks again")
    void isToldOfAnotherGuide() {
        answerAsWomanWithBlood();
        page.evaluate(
                "sessionStorage.setItem('galatea.run',"
                        + " sessionStorage.getItem('galatea.run').replace(/\"guide\":\"[0-9a-f]+\"/,"
                        + " '\"guide\":\"0123\"'))");
        page.reload();
        assertThat(heading()).hasText("Check your answers");
        assertThat(page.getByText("were brought up to date since you began")).isVisible();
        page.reload();
        assertThat(heading()).hasText("Check your answers");
        assertThat(page.getByText("were brought up to date since you began")).hasCount(0);
    }

    @Test
    @DisplayName("finds no answer of one tab in another one")
    void doesNotMixTabs() {
        toToday();
        Page second = newTab();
        second.navigate(address("/check/q/today"));
        Locator question =
                second.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
        assertThat(question).hasText("How old is the person this is about?");
        second.getByRole(AriaRole.TEXTBOX).fill("70");
        second.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Continue").setExact(true))
                .click();
        assertThat(question).hasText(DANGER);
        page.reload();
        assertThat(heading()).hasText(TODAY);
        awaitAnswers();
        page.evaluate("history.back()");
        assertThat(heading()).hasText(DANGER);
        awaitAnswers();
        page.evaluate("history.back()");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("40");
    }

    @Test
    @DisplayName("leaves nothing in the tab after Start again")
    void startAgainWipes() {
        toToday();
        tick("Pus: thick yellow");
        go("/check");
        assertThat(heading()).hasText("Where do you live?");
        press("Start again");
        assertThat(heading()).hasText("How old is the person this is about?");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("");
        assertThat(page.evaluate("Object.values(sessionStorage).join()").toString())
                .contains("\"answers\":{}")
                .doesNotContain("pus", "40", "today");
    }

    @Test
    @DisplayName("is soon forgotten by the server when the last tab is closed, not before")
    void isForgottenSoon() {
        endSessions();
        toToday();
        Page second = context.newPage();
        second.navigate(page.url());
        assertThat(second.locator("#first")).hasCount(0);
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        second.reload();
        assertThat(second.locator("#first")).hasCount(0);
        assertThat(sessions())
                .singleElement()
                .extracting(Session::getMaxInactiveInterval)
                .isEqualTo(1800);
        second.close(new Page.CloseOptions().setRunBeforeUnload(true));
        await().untilAsserted(() ->
                assertThat(sessions())
                        .singleElement()
                        .extracting(Session::getMaxInactiveInterval)
                        .isEqualTo(120));
    }

    @Test
    @DisplayName("who keeps no cookies is told so, and where the full list stands")
    void needsACookie() {
        page.addInitScript(
                "Object.defineProperty(document, 'cookie', {get: () => '', set: () => {}})");
        go("/check/q/age");
        assertThat(heading()).hasText("The check needs one cookie");
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("When to see a doctor"))
                .click();
        assertThat(heading()).hasText("When to see a doctor");
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(Galatea.class).run("--server.port=" + port);
    }
}
