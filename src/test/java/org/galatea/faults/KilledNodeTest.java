package org.galatea.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.galatea.browser.Chromium;
import org.galatea.load.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("faults")
@DisplayName("When the node that serves a person is killed in the middle of the questions")
class KilledNodeTest {

    private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    @Test
    @DisplayName("the person goes on at the same question on the other node, with all answers")
    void goesOn(@TempDir Path folder) throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Server one = node(folder, postgres);
                Server two = node(folder, postgres);
                Nginx nginx = Nginx.start(folder, List.of(one.address(), two.address()));
                Playwright driver = Chromium.driver();
                Browser browser = Chromium.start(driver);
                Page page = browser.newPage()) {
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> page.navigate(nginx.address() + "/check").status() == 200);
            String serving = page.request().get(nginx.address() + "/").headers().get("x-node");
            Server killed = serving.endsWith(":" + one.address().getPort()) ? one : two;
            Locator heading =
                    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
            assertThat(heading).hasText("Where do you live?");
            onward(page);
            assertThat(heading).hasText("How old is the person this is about?");
            page.getByRole(AriaRole.TEXTBOX).fill("34");
            onward(page);
            pickNone(page, heading, "Is any of this happening now?");
            assertThat(heading).hasText("Is any of this happening?");

            killed.kill();
            assertThat(killed.isAlive()).isFalse();
            // What is pressed now meets a node that knows nothing of this person.
            option(page, "None of these").click();
            assertThat(heading).hasText("Is any of this happening?");
            pickNone(page, heading, "Is any of this happening?");
            assertThat(heading).hasText("Which fits the body best?");
            page.navigate(nginx.address() + "/check/q/age");
            assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("34");
        }
    }

    private static Server node(Path folder, EmbeddedPostgres postgres) throws Exception {
        return Server.start(
                folder,
                FLAGS,
                List.of(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres"));
    }

    private static Locator option(Page page, String words) {
        return page.locator("vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** Ticks "None of these" until it stays ticked (the page may just have been loaded anew). */
    private static void pickNone(Page page, Locator heading, String question) {
        assertThat(heading).hasText(question);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> {
                    if (!question.equals(heading.textContent())) {
                        return true;
                    }
                    Locator none = option(page, "None of these");
                    if (none.getAttribute("checked") == null) {
                        none.click();
                    }
                    onward(page);
                    return false;
                });
    }

    private static void onward(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Continue").setExact(true))
                .click();
    }
}
