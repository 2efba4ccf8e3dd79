package org.galatea.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.galatea.Galatea;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The API's guard")
@SpringBootTest(
        classes = Galatea.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "galatea.limits.api.requests=3",
            "galatea.limits.api.period=1h",
            "galatea.limits.fhir.requests=3",
            "galatea.limits.fhir.period=1h",
            "galatea.limits.sign-in.requests=3",
            "galatea.limits.sign-in.period=1h",
            "galatea.api.allowed-origins=https://clinic.example"
        })
class ApiGuardTest {

    static {
        // Else the client does not send the header that browsers send.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin");
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    /** Comes through a proxy on this machine, which is trusted. */
    private HttpRequest.Builder to(String path, String forwardedFor) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-For", forwardedFor);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> guide(String forwardedFor) throws Exception {
        return send(to("/api/v1/guide", forwardedFor));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    @DisplayName("tells a client what it has left, and refuses what is over the limit")
    void refusesTooManyRequests() throws Exception {
        HttpResponse<String> first = guide("198.51.100.1");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"api\";q=3;w=3600");
        assertThat(header(first, "RateLimit")).startsWith("\"api\";r=2;t=");
        guide("198.51.100.1");
        guide("198.51.100.1");
        HttpResponse<String> refused = guide("198.51.100.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 1200);
        assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.path("type").asString()).isEqualTo("/problems/too-many-requests");
        assertThat(problem.path("status").asInt()).isEqualTo(429);
        // The document and an escaped address count too.
        assertThat(send(to("/v3/api-docs", "198.51.100.1")).statusCode()).isEqualTo(429);
        assertThat(send(to("/%61pi/v1/guide", "198.51.100.1")).statusCode()).isEqualTo(429);
    }

    @Test
    @DisplayName("counts each client for itself")
    void countsEachClient() throws Exception {
        for (int i = 0; i < 4; i++) {
            guide("198.51.100.2");
        }
        assertThat(guide("198.51.100.2").statusCode()).isEqualTo(429);
        assertThat(guide("198.51.100.3").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("is not fooled by who writes the header X-Forwarded-For")
    void isNotFooled() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(guide("203.0.113." + i + ", 198.51.100.4").statusCode()).isEqualTo(200);
        }
        assertThat(guide("203.0.113.9, 198.51.100.4").statusCode()).isEqualTo(429);
    }

    @Test
    @DisplayName("counts a whole network of IPv6 addresses as one client")
    void countsNetworks() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(guide("2001:db8:1:2::" + i).statusCode()).isEqualTo(200);
        }
        assertThat(guide("2001:db8:1:2:ffff::1").statusCode()).isEqualTo(429);
        assertThat(guide("2001:db8:1:3::1").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("refuses in FHIR at the FHIR addresses, and with a page at the door of the desk")
    void refusesInTheRightForm() throws Exception {
        HttpResponse<String> fhir = null;
        HttpResponse<String> page = null;
        for (int i = 0; i < 4; i++) {
            fhir = send(to("/fhir/metadata", "198.51.100.5"));
            page =
                    send(
                            to("/desk/sign-in", "198.51.100.5")
                                    .header("Accept", "text/html")
                                    .POST(HttpRequest.BodyPublishers.noBody()));
        }
        assertThat(fhir.statusCode()).isEqualTo(429);
        assertThat(JSON.readTree(fhir.body()).at("/issue/0/code").asString())
                .isEqualTo("throttled");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("Too many tries");
        for (HttpResponse<?> refused : java.util.List.of(fhir, page)) {
            assertThat(Long.parseLong(header(refused, "Retry-After"))).isPositive();
        }
        assertThat(
                        send(to("/desk/sign-in", "198.51.100.5")
                                        .POST(HttpRequest.BodyPublishers.noBody()))
                                .body())
                .as("to a program")
                .contains("\"status\":429", "Wait as long as the header Retry-After says");
        // Looking at the page costs nothing.
        assertThat(send(to("/desk/sign-in", "198.51.100.5")).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("lets a page of a named site in, and no other")
    void allowsNamedSites() throws Exception {
        HttpResponse<String> asked =
                send(
                        to("/api/v1/assessment", "198.51.100.6")
                                .header("Origin", "https://clinic.example")
                                .header("Access-Control-Request-Method", "POST")
                                .header("Access-Control-Request-Headers", "content-type")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(header(asked, "Access-Control-Allow-Origin"))
                .isEqualTo("https://clinic.example");
        HttpResponse<String> read =
                send(
                        to("/api/v1/guide", "198.51.100.6")
                                .header("Origin", "https://clinic.example"));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(header(read, "Access-Control-Expose-Headers")).contains("ETag", "RateLimit");
        assertThat(header(read, "Access-Control-Allow-Credentials")).isEmpty();
        HttpResponse<String> other =
                send(
                        to("/fhir/metadata", "198.51.100.6")
                                .header("Origin", "https://other.example"));
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(header(other, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(other, "Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    @DisplayName("answers every failed request with a problem, also one that no handler saw")
    void answersWithProblems() throws Exception {
        HttpResponse<String> missing = send(to("/api/v1/nothing", "198.51.100.7"));
        assertThat(missing.statusCode()).isEqualTo(404);
        HttpResponse<String> method =
                send(to("/api/v1/guide", "198.51.100.7").DELETE().header("Accept", "text/html"));
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(header(method, "Allow")).contains("GET");
        HttpResponse<String> odd =
                send(to("/api//v1/guide;x=1", "198.51.100.7").header("Accept", "text/html"));
        assertThat(odd.statusCode()).isEqualTo(400);
        for (HttpResponse<String> response : new HttpResponse[] {missing, method, odd}) {
            assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
            assertThat(JSON.readTree(response.body()).path("status").asInt())
                    .isEqualTo(response.statusCode());
        }
    }
}
