package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.database.DeskStatus;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Uses the desk as clinicians do, one for each role and two to review. */
abstract class DeskBrowserTest extends BrowserTest {

    static final String PASSWORD = "a calm walk by the sea";

    @Autowired Accounts accounts;
    @Autowired private DeskStatus status;
    @Autowired private SecurityContextHolderStrategy holder;

    /**
     * Each server of this process has its own holder; the last that started is known everywhere.
     */
    @BeforeEach
    void thisServerStartedLast() {
        SecurityContextHolder.setContextHolderStrategy(holder);
    }

    @BeforeEach
    void accounts() {
        await().atMost(Duration.ofSeconds(20)).until(status::present);
        account("ann", "Ann Author", Role.REVIEWER);
        account("ben", "Ben Bell", Role.REVIEWER);
        account("cleo", "Cleo Cole", Role.PUBLISHER);
        account("ada", "Ada Admin", Role.ADMINISTRATOR);
        account("rita", "Rita Reader", Role.READER);
    }

    void account(String login, String name, Role role) {
        if (accounts.find(login).isEmpty()) {
            accounts.acceptInvitation(accounts.create(login, name, role, "galatea"), PASSWORD);
        }
    }

    /** A fresh browser in which somebody signs in. */
    void signIn(String login, int width, ColorScheme scheme) {
        open(width, scheme, true);
        go("/desk");
        signInHere(login, PASSWORD);
        assertThat(heading()).hasText("The desk");
    }

    void signInHere(String login, String password) {
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(password);
        press("Sign in to the desk");
    }

    /** Waits until nothing of the page is still being worked out. */
    void settled() {
        assertThat(heading()).isVisible();
        // A proof takes its time on a loaded machine.
        assertThat(page.locator("[aria-busy]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(180_000));
        awaitAnswers();
    }

    /** Opens the page of a rule, and waits until all of it stands. */
    void openRule(String rule, String query) {
        go("/desk/rules/" + rule + query);
        assertThat(heading()).containsText(rule);
        settled();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }
}
