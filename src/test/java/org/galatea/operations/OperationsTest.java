package org.galatea.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.galatea.Galatea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("Whoever runs the server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationsTest {

    private static final String BODY =
            "{\"region\":\"UK\",\"answers\":{\"age\":34,\"danger\":[\"none\"],\"fluid\":[\"blood\"]}}";

    private static ConfigurableApplicationContext server;
    private static int port;
    private static int operatorsPort;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            operatorsPort = free.getLocalPort();
        }
        server =
                new SpringApplicationBuilder(Galatea.class)
                        .run(
                                "--server.port=0",
                                "--management.server.port=" + operatorsPort,
                                "--logging.structured.format.console=ecs",
                                "--spring.profiles.active=https");
        port = ((WebServerApplicationContext) server).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private HttpResponse<String> get(int at, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + at + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    @Order(1)
    @DisplayName("may ask on the public port whether it lives and is ready, and learns no more")
    void probes(String path) throws Exception {
        HttpResponse<String> answer = get(port, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    @Order(2)
    @DisplayName("learns on a port of its own which guide speaks, and finds nothing on the other")
    void details() throws Exception {
        assertThat(get(operatorsPort, "/actuator/health").body())
                .contains("\"version\"", "\"desk\"");
        for (String path : new String[] {"/actuator/health", "/actuator/prometheus"}) {
            assertThat(get(port, path).statusCode()).as(path).isIn(401, 404);
        }
    }

    @Test
    @Order(3)
    @DisplayName("reads metrics that hold no answer, question or address of a person")
    void metrics() throws Exception {
        client.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/api/v1/assessment"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(BODY))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        get(port, "/check/q/fluid");
        get(port, "/articles?q=blood");
        HttpResponse<String> metrics = get(operatorsPort, "/actuator/prometheus");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("jvm_memory_used_bytes", "uri=\"/api/v1/assessment\"")
                .doesNotContain("blood", "check/q", "127.0.0.1\"");
    }

    @Test
    @Order(4)
    @DisplayName("may ask for cookies that only HTTPS carries and only this host sets")
    void hostCookie() throws Exception {
        assertThat(get(port, "/check").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie)
                                .startsWith("__Host-galatea=")
                                .contains("Secure", "HttpOnly", "Path=/;")
                                .doesNotContain("Domain"));
    }

    @Test
    @Order(5)
    @DisplayName("may stop it at any time: what has begun is finished, nothing new begins")
    void gracefulShutdown() throws Exception {
        try (Socket slow = new Socket("localhost", port)) {
            OutputStream out = slow.getOutputStream();
            out.write(
                    ("POST /api/v1/assessment HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: "
                                    + BODY.length()
                                    + "\r\n\r\n"
                                    + BODY.substring(0, 10))
                            .getBytes(StandardCharsets.UTF_8));
            out.flush();
            // Only when the server has begun to read is the request under way.
            await().until(this::oneIsBusy);
            Thread stopping = Thread.ofPlatform().start(server::close);
            await().atMost(Duration.ofSeconds(20)).until(this::nobodyIsLetIn);
            assertThat(stopping.isAlive()).as("waits for the slow one").isTrue();
            out.write(BODY.substring(10).getBytes(StandardCharsets.UTF_8));
            out.flush();
            String answer =
                    new BufferedReader(
                                    new InputStreamReader(
                                            slow.getInputStream(), StandardCharsets.UTF_8))
                            .readLine();
            assertThat(answer).startsWith("HTTP/1.1 200");
            stopping.join(Duration.ofSeconds(30));
            assertThat(stopping.isAlive()).isFalse();
        }
    }

    private boolean oneIsBusy() throws IOException, InterruptedException {
        return get(operatorsPort, "/actuator/prometheus")
                .body()
                .lines()
                .anyMatch(line ->
                        line.startsWith("http_server_requests_active_seconds_count{")
                                && line.contains("method=\"POST\"")
                                && !line.matches(".* 0(\\.0)?"));
    }

    private boolean nobodyIsLetIn() throws IOException, InterruptedException {
        try {
            return get(port, "/livez").statusCode() == 503;
        } catch (ConnectException e) {
            return true;
        }
    }
}
