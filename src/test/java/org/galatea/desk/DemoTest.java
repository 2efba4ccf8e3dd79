package org.galatea.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.galatea.Galatea;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.account.SignIn;
import org.galatea.guide.GuideReader;
import org.galatea.live.GuideLoader;
import org.galatea.proof.Impact;
import org.galatea.review.GuideVersion;
import org.galatea.review.Page;
import org.galatea.review.jdbc.Discussions;
import org.galatea.review.jdbc.Versions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("A demonstration")
@ExtendWith(OutputCaptureExtension.class)
class DemoTest {

    @TempDir private Path folder;

    private ConfigurableApplicationContext start(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--galatea.demo=true",
                                "--server.port=0",
                                "--spring.datasource.url=",
                                "--galatea.data=" + folder));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(Galatea.class).run(arguments.toArray(String[]::new));
    }

    private static String page(ConfigurableApplicationContext server, String path)
            throws IOException, InterruptedException {
        int port = ((WebServerApplicationContext) server).getWebServer().getPort();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("Accept", "text/html")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    @DisplayName(
            "has two clinicians, a sound change that waits with comments, a banner, and no file")
    void ready(CapturedOutput output) throws Exception {
        try (ConfigurableApplicationContext server = start()) {
            Versions versions = server.getBean(Versions.class);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> output.getOut().contains("This is a demonstration"));
            Accounts accounts = server.getBean(Accounts.class);
            for (String login : List.of("asha", "ben")) {
                assertThat(accounts.signIn(login, DemoDesk.PASSWORD))
                        .isInstanceOfSatisfying(
                                SignIn.Accepted.class,
                                in ->
                                        assertThat(in.account().role().includes(Role.PUBLISHER))
                                                .isTrue());
            }
            GuideVersion change = versions.newest(Page.first(1)).getFirst();
            assertThat(change.state()).isEqualTo(GuideVersion.State.SUBMITTED);
            assertThat(change.authors()).doesNotContain("asha", "ben");
            assertThat(server.getBean(Discussions.class).on(List.of(change.hash()))).hasSize(2);
            assertThat(server.getBean(Discussions.class).mentioning("asha", Page.first(9)))
                    .hasSize(1);

            var source = versions.source(change.hash());
            GuideLoader.load(source); // complains unless it could be published
            Impact impact =
                    Impact.of(
                            GuideReader.read(versions.source(change.parent().orElseThrow())),
                            GuideReader.read(source));
            assertThat(impact.moves()).isNotEmpty();
            assertThat(impact.downward()).isEmpty();

            for (String path : List.of("/", "/check", "/desk/sign-in", "/nowhere")) {
                assertThat(page(server, path)).as(path).contains("Demonstration:");
            }
            assertThat(page(server, "/desk/sign-in")).contains(DemoDesk.PASSWORD);
            assertThat(output.getOut()).doesNotContain("/desk/welcome/");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "--spring.datasource.url=jdbc:postgresql://localhost/desk, spring.datasource.url",
        "--galatea.guide=rules, galatea.guide",
        "--galatea.oidc.issuer=https://login.example.org, galatea.oidc.issuer",
    })
    @DisplayName("does not start together with what is real, and says with what")
    void neverWithSettings(String real, String named, CapturedOutput output) {
        assertThatThrownBy(() -> start(real)).hasMessageContaining(named);
        assertThat(output)
                .contains("A demonstration does not start together with real data.", named);
    }

    @Test
    @DisplayName("does not start where there is a desk already")
    void neverOnADesk(CapturedOutput output) throws IOException {
        Path desk = Files.createFile(folder.resolve("desk.mv.db"));
        assertThatThrownBy(this::start).hasMessageContaining("desk.mv.db");
        assertThat(output).contains(desk.toString(), "Start without --demo");
        assertThat(desk).isEmptyFile();
    }
}
