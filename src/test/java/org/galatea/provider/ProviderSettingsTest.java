package org.galatea.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.galatea.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("The settings of a provider")
class ProviderSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    private ProviderSettings settings() {
        return Binder.get(environment).bindOrCreate("galatea.oidc", ProviderSettings.class);
    }

    private ProviderSettings.Others others(String words) {
        environment.setProperty("galatea.oidc.others", words);
        return settings().others();
    }

    private Role role(Map<String, Object> claims) {
        return new Claims(settings()).identity(claims).role().orElseThrow();
    }

    private void whole() {
        environment.setProperty("galatea.oidc.issuer", "https://login.example.org/realms/clinic");
        environment.setProperty("galatea.oidc.client-id", "galatea");
        environment.setProperty("galatea.oidc.role-claim", "realm_access.roles");
        environment.setProperty("galatea.oidc.roles.reviewer", "desk doctors, nurses");
        environment.setProperty("galatea.oidc.roles.publisher", "leads");
    }

    @Test
    @DisplayName("may all be missing: then nobody comes by a provider")
    void none() {
        assertThat(settings().used()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "galatea.oidc.client-id, galatea, galatea.oidc.issuer is missing",
        "galatea.oidc.issuer, https://login.example.org, galatea.oidc.client-id is missing",
        "galatea.oidc.roles.reviewer, nurses, galatea.oidc.role-claim does not say where",
        "galatea.oidc.others, nobody, no group may come in either",
    })
    @DisplayName("are refused at the start when one is missing, with its name")
    void missing(String name, String value, String why) {
        environment.setProperty(name, value);
        refused(why);
    }

    private void refused(String why) {
        assertThatThrownBy(this::settings)
                .rootCause()
                .hasMessageContaining(why)
                .hasMessageContaining("Maybe");
    }

    @ParameterizedTest
    @CsvSource({
        "http://login.example.org, begin it with https",
        "login.example.org, no address",
        "https://login example, no address",
    })
    @DisplayName("are refused at the start when the address is not a safe one")
    void unsafe(String issuer, String why) {
        whole();
        environment.setProperty("galatea.oidc.issuer", issuer);
        refused(why);
    }

    @Test
    @DisplayName("say which groups make which role; the highest counts, and the least is left")
    void groups() {
        whole();
        assertThat(role(Map.of("realm_access", Map.of("roles", List.of("nurses", "leads")))))
                .isEqualTo(Role.PUBLISHER);
        assertThat(role(Map.of("realm_access", Map.of("roles", List.of("desk doctors")))))
                .isEqualTo(Role.REVIEWER);
        assertThat(role(Map.of("realm_access.roles", "canteen nurses"))).isEqualTo(Role.REVIEWER);
        assertThat(role(Map.of("groups", List.of("leads")))).isEqualTo(Role.READER);
        assertThat(role(Map.of("realm_access", "leads"))).isEqualTo(Role.READER);
    }

    @Test
    @DisplayName("may shut out who has none of the groups")
    void nobodyElse() {
        whole();
        assertThat(others("nobody")).isEqualTo(ProviderSettings.Others.NOBODY);
        Claims claims = new Claims(settings());
        assertThat(claims.refuses(Map.of("realm_access", Map.of("roles", List.of("canteen")))))
                .isTrue();
        assertThat(claims.refuses(Map.of("realm_access", Map.of("roles", List.of("nurses")))))
                .isFalse();
    }

    @Test
    @DisplayName("never show their secret")
    void secret() {
        whole();
        environment.setProperty("galatea.oidc.client-secret", "hush");
        assertThat(settings().clientSecret()).isEqualTo("hush");
        assertThat(settings()).asString().doesNotContain("hush");
    }
}
