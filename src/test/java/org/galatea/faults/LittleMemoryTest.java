package org.galatea.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.galatea.load.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anybody may ask for the proof, so it must not cost the people who are advised meanwhile. */
@Tag("faults")
@DisplayName("When a node has little memory and somebody asks for the proof")
class LittleMemoryTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @DisplayName("it is proven all the same, and the node goes on")
    void goesOn(@TempDir Path folder) throws Exception {
        try (Server server = node(folder, "-Xmx512m")) {
            assertThat(get(server, "/rules/report.html").body()).contains("Proven:");
            assertThat(get(server, "/see-a-doctor").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("even too little for the proof, the node goes on without it")
    void goesOnWithoutIt(@TempDir Path folder) throws Exception {
        try (Server server = node(folder, "-Xmx250m")) {
            assertThat(get(server, "/rules/report.html").statusCode()).isEqualTo(500);
            assertThat(get(server, "/rules/proof").statusCode()).isEqualTo(200);
            assertThat(get(server, "/see-a-doctor").statusCode()).isEqualTo(200);
        }
    }

    /** As in the image: a node that runs out of memory ends at once. */
    private static Server node(Path folder, String memory) throws Exception {
        return Server.start(
                folder,
                List.of(memory, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
                List.of("--galatea.data=" + folder.resolve("node")));
    }

    private HttpResponse<String> get(Server server, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
