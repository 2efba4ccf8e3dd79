package org.galatea.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.galatea.TestGuide;
import org.galatea.guide.GuideSource;
import org.galatea.load.Server;
import org.galatea.review.Verdict;
import org.galatea.review.jdbc.Desk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("faults")
@DisplayName("When PostgreSQL stops and starts again, twice")
class GoneDatabaseTest {

    private static final int TIMES = 2;
    private static final GuideSource CHANGED =
            TestGuide.changed("guide.yaml", "release: \"1.0\"", "release: \"1.1\"");
    private static final String PERSON =
            """
            {"region": "UK", "answers": {"age": 34, "danger": ["none"], "fluid": ["blood"]}}
            """;

    private static final String TOKEN = "a token for the operators of the tests";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @DisplayName("people are advised all along, the desk says so, and comes back by itself")
    void comesBack(@TempDir Path folder) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path data = folder.resolve("postgres");
        EmbeddedPostgres postgres = postgres(port, data);
        try (Server node = node(folder, port, "node")) {
            for (int i = 0; i < TIMES; i++) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> get(node, "/actuator/health").contains("database present"));
                assertThat(get(node, "/desk/sign-in")).doesNotContain("The desk cannot be used");
                assertThat(advice(node)).contains("URGENT");
                postgres.close();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> get(node, "/actuator/health").contains("database away since"));
                assertThat(get(node, "/desk/sign-in")).contains("The desk cannot be used");
                assertThat(advice(node)).contains("URGENT");
                postgres = postgres(port, data);
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> get(node, "/actuator/health").contains("database present"));
        } finally {
            postgres.close();
        }
    }

    @Test
    @DisplayName(
            "a node that starts meanwhile speaks what was published last, or asks nobody until it"
                    + " knows that")
    void restartMeanwhile(@TempDir Path folder) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path data = folder.resolve("postgres");
        EmbeddedPostgres postgres = postgres(port, data);
        try (Server first = node(folder, port, "first")) {
            Desk desk = new Desk(postgres.getPostgresDatabase());
            String published = desk.submitted(CHANGED, desk.released(), "ada");
            for (String login : List.of("ben", "cleo")) {
                desk.decisions.onVersion(published, login, Verdict.APPROVE, "");
            }
            desk.publishing.publish(published, desk.publications.base(), List.of(), "pat", "Go.");
            await().atMost(Duration.ofSeconds(60)).until(() -> speaks(first, published));
            Path copy = folder.resolve("first/published.json");
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(copy));
            postgres.close();
            first.kill();
            try (Server again = first.again();
                    Server fresh = first.unready("--galatea.data=" + folder.resolve("fresh"))) {
                assertThat(speaks(again, published)).isTrue();
                assertThat(advice(again)).contains("URGENT");
                assertThat(get(fresh, "/readyz")).contains("OUT_OF_SERVICE");
                assertThat(get(fresh, "/check"))
                        .contains("The check cannot ask you questions right now")
                        .contains(TestGuide.GUIDE.adviceRules().getFirst().head().title());
                assertThat(advice(fresh)).contains("guide-unknown").doesNotContain("URGENT");
                postgres = postgres(port, data);
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> get(fresh, "/readyz").contains("UP"));
                assertThat(speaks(fresh, published)).isTrue();
                assertThat(get(fresh, "/check"))
                        .doesNotContain("The check cannot ask you questions right now");
            }
        } finally {
            postgres.close();
        }
    }

    private boolean speaks(Server node, String version) throws IOException, InterruptedException {
        return get(node, "/api/v1/questionnaire").contains(version);
    }

    private static Server node(Path folder, int port, String name) throws Exception {
        return Server.start(
                folder,
                List.of("-Xmx512m", "-XX:+UseSerialGC"),
                List.of(
                        "--galatea.database-check=200ms",
                        "--galatea.publication-check=200ms",
                        "--galatea.data=" + folder.resolve(name),
                        "--galatea.operations.token=" + TOKEN,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.url=jdbc:postgresql://localhost:"
                                + port
                                + "/postgres"));
    }

    private static EmbeddedPostgres postgres(int port, Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }

    private String get(Server node, String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(node.address().resolve(path))
                                .header("Authorization", "Bearer " + TOKEN)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String advice(Server node) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(node.address().resolve("/api/v1/assessment"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(PERSON))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
