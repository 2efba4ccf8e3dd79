package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.database.DeskStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The door of the desk")
class DeskDoorTest extends BrowserTest {

    private static final String PASSWORD = "a calm walk by the sea";
    private static final Pattern SIGN_IN = Pattern.compile(".*/desk/sign-in.*");

    @Autowired private Accounts accounts;
    @Autowired private DeskStatus status;

    @BeforeEach
    void makeAccount() {
        await().atMost(Duration.ofSeconds(20)).until(status::present);
        if (accounts.find("rea").isEmpty()) {
            accounts.acceptInvitation(
                    accounts.create("rea", "Rea Reader", Role.READER, "galatea"), PASSWORD);
        }
    }

    private void signIn() {
        page.getByLabel("Login").fill("rea");
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    }

    /** Follows a link inside the open Vaadin page, so that no new address is requested. */
    private void followInside(String route) {
        page.evaluate(
                """
                route => {
                    const link = document.createElement('a');
                    link.setAttribute('router-link', '');
                    link.href = route;
                    link.textContent = 'Inside';
                    document.body.append(link);
                    link.click();
                }
                """,
                route);
    }

    @Test
    @DisplayName("opens for who signs in, and leads to the page that was asked for")
    void opens() {
        go("/desk/try");
        assertThat(page).hasURL(SIGN_IN);
        signIn();
        assertThat(heading()).hasText("Only for those who signed in");
    }

    @Test
    @DisplayName("stays shut for who comes from the check by a link inside the page")
    void shutFromInside() {
        begin();
        followInside("desk/try");
        assertThat(page).hasURL(SIGN_IN);
        assertThat(heading()).hasText("Sign in to the desk");
    }

    @Test
    @DisplayName(
            "stays shut for a reader where only an administrator may go, by address and by link")
    void shutForReaders() {
        go("/desk/try");
        signIn();
        assertThat(heading()).hasText("Only for those who signed in");
        followInside("desk/try-administrator");
        assertThat(heading()).hasText("Page not found");
        go("/desk/try-administrator");
        assertThat(heading()).hasText("Page not found");
    }

    @Test
    @DisplayName("leaves the check as it was for who has signed in")
    void checkStillWorks() {
        go("/desk/try");
        signIn();
        assertThat(heading()).hasText("Only for those who signed in");
        begin();
    }
}
