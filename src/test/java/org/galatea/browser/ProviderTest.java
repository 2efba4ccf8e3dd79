package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.galatea.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("An organisation's own provider")
@DirtiesContext
class ProviderTest extends DeskBrowserTest {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("galatea.oidc.issuer", TestProvider::issuer);
        settings.add("galatea.oidc.client-id", () -> TestProvider.CLIENT);
        settings.add("galatea.oidc.client-secret", () -> TestProvider.SECRET);
        settings.add("galatea.oidc.name", () -> "the clinic");
        settings.add("galatea.oidc.role-claim", () -> "groups");
        settings.add("galatea.oidc.roles.reviewer", () -> "desk-doctors, desk-nurses");
        settings.add("galatea.oidc.roles.administrator", () -> "it");
        settings.add(
                "spring.datasource.url",
                () -> "jdbc:h2:mem:provider;MODE=PostgreSQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    }

    @BeforeEach
    void startProvider() {
        TestProvider.start();
        TestProvider.desk = address("");
        TestProvider.PEOPLE.clear();
        open(1280, ColorScheme.LIGHT, true);
    }

    @AfterAll
    static void stopProvider() {
        TestProvider.stop();
    }

    /** The provider has the name localhost; cookies know no ports, so the desk needs another. */
    @Override
    String address(String path) {
        return super.address(path).replace("localhost", "127.0.0.1");
    }

    private void comeAs(String name) {
        go("/desk");
        follow("Sign in with the clinic");
        page.getByPlaceholder("Username").fill(name);
        page.getByPlaceholder("Password").fill(TestProvider.PASSWORD);
        press("Sign in");
    }

    private void person(String name, Object... groups) {
        TestProvider.PEOPLE.put(name, Map.of("name", "Dr " + name, "groups", List.of(groups)));
    }

    private Role role(String login) {
        return accounts.find(login).orElseThrow().role();
    }

    @Test
    @DisplayName("lets in whom it knows, with the role of the group, and out again at both places")
    void inAndOut() {
        person("nora", "desk-nurses", "canteen");
        comeAs("nora");
        assertThat(heading()).hasText("The desk");
        assertThat(page.getByText("Dr nora, reviewer")).isVisible();
        Assertions.assertThat(role("nora")).isEqualTo(Role.REVIEWER);
        follow("Change password");
        assertThat(page.getByText("You sign in with the clinic")).isVisible();

        press("Sign out");
        assertThat(page).hasURL(address("/desk/sign-in?signed-out"));
        assertThat(page.getByText("You have signed out.")).isVisible();
        follow("Sign in with the clinic");
        assertThat(page.getByPlaceholder("Username")).isVisible();
    }

    @Test
    @DisplayName("gives the least role to who has no group, and another as soon as it says so")
    void leastRole() {
        person("lee", "canteen");
        comeAs("lee");
        assertThat(page.getByText("Dr lee, reader")).isVisible();
        person("lee", "it");
        open(1280, ColorScheme.LIGHT, true);
        comeAs("lee");
        assertThat(page.getByText("Dr lee, administrator")).isVisible();
        follow("Accounts");
        assertThat(page.getByText("signs in with the clinic").first()).isVisible();
        person("lee");
        open(1280, ColorScheme.LIGHT, true);
        comeAs("lee");
        assertThat(page.getByText("Dr lee, reader")).isVisible();
        go("/desk/accounts");
        assertThat(heading()).hasText("Page not found");
    }

    @Test
    @DisplayName("opens no account by an equal name; who has the password may connect the two")
    void noTakeOver() {
        person("ben", "it");
        comeAs("ben");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("belongs to an account");
        go("/desk");
        assertThat(heading()).hasText("Sign in to the desk");
        Assertions.assertThat(role("ben")).isEqualTo(Role.REVIEWER);

        signInHere("ben", PASSWORD);
        assertThat(heading()).hasText("The desk");
        follow("Change password");
        press("Sign in with the clinic from now on");
        assertThat(heading()).hasText("The desk");
        Assertions.assertThat(accounts.find("ben").orElseThrow().provided()).isTrue();
        open(1280, ColorScheme.LIGHT, true);
        comeAs("ben");
        assertThat(page.getByText("Ben Bell, administrator")).isVisible();
    }

    @Test
    @DisplayName("keeps two people apart whom it gives the same name")
    void equalNames() {
        TestProvider.PEOPLE.put("kim-1", Map.of("preferred_username", "Kim@north.example"));
        TestProvider.PEOPLE.put("kim-2", Map.of("preferred_username", "Kim@south.example"));
        comeAs("kim-1");
        assertThat(page.getByText("kim, reader")).isVisible();
        open(1280, ColorScheme.LIGHT, true);
        comeAs("kim-2");
        assertThat(page.getByText("kim2, reader")).isVisible();
    }

    @Test
    @DisplayName("can't let in whose account was closed, and an open page of theirs ends")
    void closed() {
        person("otto", "desk-doctors");
        comeAs("otto");
        assertThat(heading()).hasText("The desk");
        accounts.setEnabled("otto", false, "ada");
        follow("Rules");
        assertThat(page).hasURL(Pattern.compile(".*/desk/sign-in\\?ended"));
        follow("Sign in with the clinic");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("may not use the desk");
    }

    @Test
    @DisplayName("is missed with a clear message when it is away, and local accounts go on")
    void away() {
        TestProvider.stop();
        go("/desk");
        follow("Sign in with the clinic");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("the clinic does not answer");
        signInHere("ann", PASSWORD);
        assertThat(heading()).hasText("The desk");
    }

    @Test
    @DisplayName("is not believed when it answers something that nobody here asked")
    void forgedAnswer() {
        go("/desk/sign-in/back?code=stolen&state=made-up");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("did not work");
        go("/desk");
        assertThat(heading()).hasText("Sign in to the desk");
    }

    @Test
    @DisplayName("gets no answer without a proof that only this server holds the code")
    void proofKey() {
        go("/desk");
        var request =
                page.waitForRequest(
                        Pattern.compile(".*/oauth2/authorize.*"),
                        () -> follow("Sign in with the clinic"));
        Assertions.assertThat(request.url())
                .contains("code_challenge_method=S256", "nonce=", "state=");
        Assertions.assertThat(request.url()).doesNotContain("secret");
    }
}
