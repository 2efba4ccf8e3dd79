package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.galatea.TestGuide;
import org.galatea.guide.Guide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("The check in the page of a clinic")
class EmbedTest extends BrowserTest {

    // 127.0.0.1 and localhost are two sites for a browser, as two clinics' domains are.
    private static final HttpServer CLINIC = pages();
    private static final HttpServer STRANGER = pages();
    private static volatile String frame = "";

    private static HttpServer pages() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext(
                    "/",
                    exchange -> {
                        byte[] html =
                                ("<!DOCTYPE html><html lang=en><title>Clinic</title><h1>Clinic</h1>"
                                                + frame)
                                        .getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders().add("Content-Type", "text/html");
                        exchange.sendResponseHeaders(200, html.length);
                        try (var body = exchange.getResponseBody()) {
                            body.write(html);
                        }
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String origin(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @DynamicPropertySource
    static void site(DynamicPropertyRegistry properties) {
        properties.add("galatea.embed.sites[0].id", () -> "clinic-a");
        properties.add("galatea.embed.sites[0].origins[0]", () -> origin(CLINIC));
        properties.add("galatea.embed.sites[0].accent", () -> "#7a1f5c");
        properties.add("galatea.embed.sites[0].name", () -> "Clinic at the Lake");
        properties.add("galatea.embed.sites[0].contact", () -> "Ring us on weekdays.");
        properties.add("galatea.embed.sites[0].phone", () -> "01632 960123");
    }

    @AfterAll
    static void stop() {
        CLINIC.stop(0);
        STRANGER.stop(0);
    }

    private FrameLocator open(HttpServer server) {
        return open(server, "/embed/clinic-a");
    }

    private FrameLocator open(HttpServer server, String path) {
        frame =
                "<iframe src=\""
                        + address(path)
                        + "\" title=\"The check\" width=\"100%\" height=\"900\"></iframe>";
        page.navigate(origin(server));
        return page.frameLocator("iframe");
    }

    private static Locator heading(FrameLocator frame) {
        return frame.getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setLevel(1));
    }

    private static void press(FrameLocator frame, String button) {
        frame.getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    @DisplayName("works there in the clinic's colour, with its name and phone, also after a reload")
    void works() {
        FrameLocator check = open(CLINIC);
        assertThat(heading(check)).hasText("Where do you live?");
        assertThat(check.getByText("Offered by Clinic at the Lake")).isVisible();
        assertThat(
                        check.getByRole(
                                AriaRole.LINK,
                                new FrameLocator.GetByRoleOptions().setName("01632 960123")))
                .hasAttribute("href", "tel:01632960123");
        press(check, "Continue");
        check.getByRole(AriaRole.TEXTBOX).fill("40");
        press(check, "Continue");
        assertThat(heading(check)).hasText("Is any of this happening now?");
        assertThat(
                        check.getByRole(
                                AriaRole.BUTTON,
                                new FrameLocator.GetByRoleOptions().setName("Continue")))
                .hasCSS("background-color", "rgb(122, 31, 92)");
        // As after a lost session: the page in the frame loads again, at its own address.
        page.frames().get(1).evaluate("location.reload()");
        assertThat(check.locator("html.embedded #question")).isVisible();
        assertThat(check.getByText("Offered by Clinic at the Lake")).isVisible();
        assertThat(context.cookies())
                .filteredOn(cookie -> cookie.name.equals("JSESSIONID"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.secure).isTrue();
                    assertThat(cookie.sameSite).hasToString("NONE");
                });
    }

    @Test
    @DisplayName("begins in the language of the clinic's page, and keeps it and the clinic's phone")
    void speaksTheClinicsLanguage() {
        Guide arabic = TestGuide.GUIDE.in("ar");
        FrameLocator check = open(CLINIC, "/embed/clinic-a?lang=ar");
        assertThat(check.locator("html")).hasAttribute("dir", "rtl");
        check.locator("vaadin-button.onward").click();
        assertThat(heading(check)).hasText(arabic.questionnaire().get("age").ask());
        page.frames().get(1).evaluate("location.reload()");
        assertThat(check.locator("html.embedded #question")).isVisible();
        assertThat(heading(check)).hasText(arabic.questionnaire().get("age").ask());
        assertThat(check.locator("bdi[dir=ltr]").getByText("01632 960123")).isVisible();
    }

    @Test
    @DisplayName("does not show on a site that nobody let in")
    void isClosedToOthers() {
        FrameLocator check = open(STRANGER);
        expectErrors("frame-ancestors");
        expectErrors("Refused to frame");
        expectErrors("Framing");
        expectErrors("ERR_BLOCKED_BY_RESPONSE");
        assertThat(page.getByText("Clinic")).isVisible();
        page.waitForLoadState();
        assertThat(check.getByText("Where do you live?")).hasCount(0);
    }

    @Test
    @DisplayName(
            "keeps its usual cookie and looks outside of frames, and the desk out of all frames")
    void staysItselfElsewhere() {
        var start = page.navigate(address("/check"));
        assertThat(heading()).hasText("Where do you live?");
        assertThat(start.headers().get("content-security-policy"))
                .contains("frame-ancestors 'self' " + origin(CLINIC));
        assertThat(page.getByText("Offered by")).hasCount(0);
        assertThat(context.cookies())
                .filteredOn(cookie -> cookie.name.equals("JSESSIONID"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.sameSite).hasToString("LAX"));
        var desk = page.navigate(address("/desk/sign-in"));
        assertThat(desk.headers().get("content-security-policy"))
                .contains("frame-ancestors 'none'");
    }
}
