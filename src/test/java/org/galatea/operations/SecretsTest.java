package org.galatea.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Secrets")
class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--spring.datasource.password=hush-hush",
                "--SPRING.FLYWAY.PASSWORD=hush-hush",
                "--galatea.operations.token=hush-hush",
                "--spring.security.oauth2.client.registration.it.client-secret=hush-hush"
            })
    @DisplayName("are refused on the command line, with the name of the variable to use")
    void refused(String argument) {
        assertThat(Secrets.faultIn("--server.port=0", argument))
                .hasValueSatisfying(fault ->
                        assertThat(fault)
                                .containsPattern("[A-Z]+_[A-Z]+.*_(PASSWORD|TOKEN|CLIENTSECRET)")
                                .doesNotContain("hush-hush"));
    }

    @Test
    @DisplayName("other settings may stand there")
    void others() {
        assertThat(Secrets.faultIn("--server.port=0", "run", "--spring.datasource.username=ada"))
                .isEmpty();
    }

    @Test
    @DisplayName("that are easy to guess are refused, and none is ever written out")
    void tokens() {
        assertThatThrownBy(() -> new OperatorToken("short"))
                .hasMessageContaining("shorter than")
                .hasMessageContaining("Maybe");
        OperatorToken token = new OperatorToken("0123456789abcdef0123456789abcdef");
        assertThat(token).asString().doesNotContain("0123");
        assertThat(token.isIn(Optional.of("Bearer 0123456789abcdef0123456789abcdef"))).isTrue();
        assertThat(token.isIn(Optional.of("Bearer 0123456789abcdef0123456789abcdee"))).isFalse();
        assertThat(token.isIn(Optional.of("0123456789abcdef0123456789abcdef"))).isFalse();
        assertThat(token.isIn(Optional.empty())).isFalse();
        assertThat(new OperatorToken("").isIn(Optional.of("Bearer "))).isFalse();
    }
}
