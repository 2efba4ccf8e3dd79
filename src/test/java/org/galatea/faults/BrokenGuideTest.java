package org.galatea.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.galatea.TestGuide;
import org.galatea.load.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("faults")
@DisplayName("When the folder of the guide breaks under a running server")
class BrokenGuideTest {

    private static final String TOKEN = "a token for the operators of the tests";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @DisplayName("the last good guide goes on, the reason is shown, and a mended one goes live")
    void lastGoodOneStays(@TempDir Path folder) throws Exception {
        Path guide = folder.resolve("guide");
        for (var file : TestGuide.SOURCE.files().entrySet()) {
            Path place = guide.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
        try (Server node =
                Server.start(
                        folder,
                        List.of("-Xmx512m", "-XX:+UseSerialGC"),
                        List.of(
                                "--galatea.guide=" + guide,
                                "--galatea.guide-check=200ms",
                                "--galatea.operations.token=" + TOKEN,
                                "--galatea.data=" + folder.resolve("data")))) {
            String first = version(node);
            Path rules = guide.resolve("3-urgent.dslr");
            String good = Files.readString(rules);
            for (String bad :
                    List.of(
                            good.substring(0, good.length() / 2),
                            good.replace("advise URGENT", "advise SELF_CARE"),
                            "")) {
                Files.writeString(rules, bad);
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> health(node).contains("\"refused\""));
                assertThat(health(node)).contains(first);
                assertThat(version(node)).isEqualTo(first);
                Files.writeString(rules, good);
                Files.writeString(
                        guide.resolve("guide.yaml"), TestGuide.SOURCE.files().get("guide.yaml"));
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> !health(node).contains("\"refused\""));
            }
            Files.delete(guide.resolve("questionnaire.yaml"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> health(node).contains("questionnaire.yaml"));
            assertThat(version(node)).isEqualTo(first);
            Files.writeString(
                    guide.resolve("questionnaire.yaml"),
                    TestGuide.SOURCE.files().get("questionnaire.yaml"));
            Files.writeString(
                    guide.resolve("guide.yaml"),
                    TestGuide.SOURCE
                            .files()
                            .get("guide.yaml")
                            .replace("release: \"1.0\"", "release: \"1.1\""));
            await().atMost(Duration.ofSeconds(60)).until(() -> !version(node).equals(first));
        }
    }

    private String health(Server node) throws IOException, InterruptedException {
        return get(node, "/actuator/health");
    }

    private String version(Server node) throws IOException, InterruptedException {
        return get(node, "/api/v1/questionnaire")
                .replaceAll("(?s).*\"version\":\"(\\w+)\".*", "$1");
    }

    private String get(Server node, String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(node.address().resolve(path))
                                .header("Authorization", "Bearer " + TOKEN)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
