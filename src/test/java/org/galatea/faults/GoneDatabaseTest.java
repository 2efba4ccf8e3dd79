package org.galatea.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.galatea.load.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("faults")
@DisplayName("When PostgreSQL stops and starts again, twice")
class GoneDatabaseTest {

    private static final int TIMES = 2;
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
        try (Server node =
                Server.start(
                        folder,
                        List.of("-Xmx512m", "-XX:+UseSerialGC"),
                        List.of(
                                "--galatea.database-check=200ms",
                                "--galatea.operations.token=" + TOKEN,
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.url=jdbc:postgresql://localhost:"
                                        + port
                                        + "/postgres"))) {
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
