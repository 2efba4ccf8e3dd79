package org.galatea.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.galatea.TestGuide;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.browser.Chromium;
import org.galatea.load.Server;
import org.galatea.review.jdbc.Desk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("faults")
@DisplayName("When the server is killed and started again in the middle of a review")
class ReviewRestartTest {

    private static final String PASSWORD = "a calm walk by the sea";
    private static final String UNSENT = "Is this true for people who feed two babies?";

    @Test
    @DisplayName(
            "the clinician finds the words that she had not sent, and all that she had decided")
    void findsAll(@TempDir Path folder) throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Server first = node(folder, postgres);
                Playwright driver = Chromium.driver();
                Browser browser = Chromium.start(driver);
                Page page = browser.newPage()) {
            String version = atReview(postgres.getPostgresDatabase());
            String rule = "/desk/rules/R01?standing=CHANGED&version=" + version;
            page.navigate(first.address() + rule);
            signIn(page);
            assertThat(heading(page)).hasText("R01 Both nipples burn after feeds");
            press(page, "Approve");
            assertThat(page.getByText("You approved.")).isVisible();
            words(page).fill(UNSENT);

            first.kill();
            try (Server second = first.again()) {
                // What is pressed now meets a server that knows nothing of this session.
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> {
                            if (page.getByLabel("Login").isVisible()) {
                                return true;
                            }
                            page.locator(".desk-words button, .desk-thread button")
                                    .first()
                                    .click(new Locator.ClickOptions().setTimeout(2000));
                            return false;
                        });
                signIn(page);
                page.navigate(second.address() + rule);
                assertThat(heading(page)).hasText("R01 Both nipples burn after feeds");
                assertThat(page.getByText(Pattern.compile("^ben approved on ")).first())
                        .isVisible();
                assertThat(words(page)).hasValue(UNSENT);
                press(page, "Comment");
                assertThat(page.locator(".desk-thread .desk-said")).hasText(UNSENT);
                assertThat(words(page)).hasValue("");
            }
        }
    }

    private static Server node(Path folder, EmbeddedPostgres postgres) throws Exception {
        return Server.start(
                folder,
                List.of("-Xmx512m", "-XX:+UseSerialGC"),
                List.of(
                        "--galatea.data=" + folder.resolve("node"),
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres"));
    }

    /** Somebody has submitted a change, and who reviews it has an account. */
    private static String atReview(DataSource source) {
        Desk desk = new Desk(source);
        Accounts accounts =
                new Accounts(JdbcClient.create(source), desk.audit, InstantSource.system());
        accounts.acceptInvitation(
                accounts.create("ben", "Ben Bell", Role.REVIEWER, "galatea"), PASSWORD);
        return desk.submitted(
                TestGuide.changed(
                        "4-routine.dslr", "Both can be helped.", "Both can be treated at home."),
                desk.released(),
                "ann");
    }

    private static void signIn(Page page) {
        page.getByLabel("Login").fill("ben");
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Sign in to the desk");
    }

    private static Locator words(Page page) {
        return page.getByLabel("New comment");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
