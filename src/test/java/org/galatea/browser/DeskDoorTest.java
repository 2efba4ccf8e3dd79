package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.account.SignIn;
import org.galatea.desk.OpenSessions;
import org.galatea.review.Draft;
import org.galatea.review.jdbc.Drafts;
import org.galatea.review.jdbc.Versions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("The door of the desk")
class DeskDoorTest extends DeskBrowserTest {

    private static final Pattern SIGN_IN = Pattern.compile(".*/desk/sign-in.*");

    @Autowired private OpenSessions sessions;
    @Autowired private Drafts drafts;
    @Autowired private Versions versions;

    private void signIn() {
        signInHere("rita", PASSWORD);
    }

    private void enter() {
        go("/desk/try");
        signIn();
        assertThat(heading()).hasText("Only for those who signed in");
    }

    /** Follows a link inside the open Vaadin page, so that no new address is requested. */
    private void followInside(String route) {
        awaitAnswers();
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
        enter();
        followInside("desk/try-administrator");
        assertThat(heading()).hasText("Page not found");
        go("/desk/try-administrator");
        assertThat(heading()).hasText("Page not found");
    }

    @Test
    @DisplayName("leaves the check as it was for who has signed in")
    void checkStillWorks() {
        enter();
        begin();
    }

    @Test
    @DisplayName("says the same of a wrong password and an unknown login, and locks after failures")
    void locks() {
        account("lou", "Lou Locked", Role.READER);
        go("/desk");
        signInHere("nobody", "a wild guess");
        assertThat(alert()).hasText("Login and password do not fit.");
        for (int i = 0; i < Accounts.FAILURES; i++) {
            signInHere("lou", "a wild guess");
            assertThat(alert()).hasText("Login and password do not fit.");
        }
        signInHere("lou", PASSWORD);
        assertThat(alert()).containsText("Too many failures");

        signIn("ada", 1280, ColorScheme.LIGHT);
        follow("Accounts");
        Locator row =
                page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("lou"));
        assertThat(row).containsText("locked until");
        row.getByText("Unlock").click();
        assertThat(row).containsText("can sign in");
        Assertions.assertThat(accounts.signIn("lou", PASSWORD)).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    @DisplayName("takes a form that was open for too long for what it is, and asks once more")
    void stale() {
        go("/desk");
        sessions.expire();
        signInHere("rita", PASSWORD);
        assertThat(alert()).containsText("open for too long");
        signInHere("rita", PASSWORD);
        assertThat(heading()).hasText("The desk");

        awaitAnswers();
        sessions.expire();
        press("Sign out");
        assertThat(page.getByText("You have signed out.")).isVisible();
    }

    @Test
    @DisplayName("closes over words that are not sent, and gives them back to who wrote them only")
    void unsentWords() {
        String guide = versions.released().orElseThrow();
        Draft draft = drafts.open("Half done", guide, "ben");
        open(1280, ColorScheme.LIGHT, true);
        String rule = "/desk/rules/R01";
        String file = "/desk/drafts/" + draft.id() + "?file=4-routine.dslr";

        go(rule);
        signInHere("ben", PASSWORD);
        assertThat(heading()).containsText("R01");
        settled();
        page.getByLabel("New comment").fill("Half a thou");
        page.getByLabel("Words with your decision").fill("Because");
        awaitAnswers();
        sessions.expire();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve")).click();
        assertThat(heading()).hasText("Sign in to the desk");
        assertThat(alert()).containsText("Your session is over");
        signInHere("ben", PASSWORD);
        assertThat(heading()).containsText("R01");
        assertThat(page.getByLabel("New comment")).hasValue("Half a thou");
        assertThat(page.getByLabel("Words with your decision")).hasValue("Because");

        go("/desk/drafts");
        settled();
        page.getByLabel("Name of the draft").fill("Half a na");
        awaitAnswers();
        sessions.expire();
        press("Open the draft");
        signInHere("ben", PASSWORD);
        assertThat(page.getByLabel("Name of the draft")).hasValue("Half a na");

        go(file);
        Locator editor = page.locator(".desk-editor textarea");
        assertThat(page.getByText("Nothing is wrong.")).isVisible();
        editor.fill("// mine\n" + editor.inputValue());
        page.getByLabel("What was changed and why").fill("My note");
        awaitAnswers();
        sessions.expire();
        page.reload();
        signInHere("ann", PASSWORD);
        assertThat(heading()).hasText("Draft: Half done");
        assertThat(page.getByText("Nothing is wrong.")).isVisible();
        assertThat(editor).not().hasValue(Pattern.compile("^// mine"));
        assertThat(page.getByLabel("What was changed and why")).hasValue("");
        go(rule);
        assertThat(heading()).containsText("R01");
        assertThat(page.getByLabel("New comment")).hasValue("");

        press("Sign out");
        assertThat(heading()).hasText("Sign in to the desk");
        go(file);
        signInHere("ben", PASSWORD);
        assertThat(heading()).hasText("Draft: Half done");
        assertThat(editor).hasValue(Pattern.compile("^// mine"));
        assertThat(page.getByLabel("What was changed and why")).hasValue("My note");
        press("Save the file");
        assertThat(page.locator(".desk-notice")).containsText("is saved");
        drafts.drop(draft.id(), "ben");
    }

    @Test
    @DisplayName("loads a page again whose session ends in the middle of a step")
    void endedDuringStep() {
        enter();
        press("End my session");
        assertThat(heading()).hasText("Sign in to the desk");
        signIn();
        assertThat(heading()).hasText("Only for those who signed in");
    }

    @Test
    @DisplayName("shuts behind who got another password, but for where it was changed")
    void otherSessions() {
        account("pia", "Pia Password", Role.REVIEWER);
        signIn("pia", 1280, ColorScheme.LIGHT);
        BrowserContext elsewhere = context;
        Page there = page;
        Page writing = newTab();
        page = writing;
        openRule("R01", "");
        page.getByLabel("New comment").fill("Half a thou");
        awaitAnswers();
        context = null;
        signIn("pia", 1280, ColorScheme.LIGHT);
        follow("Change password");
        page.getByLabel("Old password").fill(PASSWORD);
        page.getByLabel("New password").fill("another calm walk");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change password"))
                .click();
        assertThat(page.locator(".desk-notice")).containsText("is changed");
        follow("Rules");
        assertThat(heading()).hasText("Rules");
        anotherServerStarts();

        // A step and an act in pages that were open, and a page that is asked for anew.
        there.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rules").setExact(true))
                .click();
        ended(there);
        writing.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Comment")).click();
        assertThat(writing).hasURL(SIGN_IN);
        there.navigate(address("/desk/proof"));
        assertThat(there).hasURL(SIGN_IN);

        page.close();
        page = writing;
        signInHere("pia", "another calm walk");
        go("/desk/rules/R01");
        assertThat(page.getByLabel("New comment")).hasValue("Half a thou");
        elsewhere.close();
    }

    @Test
    @DisplayName("shuts behind whose account was closed, as soon as they act")
    void closedAccount() {
        account("cora", "Cora Closed", Role.REVIEWER);
        signIn("cora", 1280, ColorScheme.LIGHT);
        openRule("R01", "");
        page.getByLabel("New comment").fill("Half a thou");
        awaitAnswers();
        accounts.setEnabled("cora", false, "ada");
        anotherServerStarts();
        press("Comment");
        ended(page);
    }

    private static void ended(Page page) {
        assertThat(page).hasURL(Pattern.compile(".*/desk/sign-in\\?ended"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Your session has ended");
    }

    /** Another server in this process makes its own holder of who is signed in known everywhere. */
    private static void anotherServerStarts() {
        SecurityContextHolder.setContextHolderStrategy(
                new VaadinAwareSecurityContextHolderStrategy());
    }

    private Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }
}
