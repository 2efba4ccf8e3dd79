package org.galatea.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.galatea.Galatea;
import org.galatea.NpmTool;
import org.galatea.TestGuide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The document about the API")
@SpringBootTest(classes = Galatea.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiDocumentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FILE = Path.of("target", "openapi.json").toAbsolutePath();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort private int port;
    private JsonNode document;

    @BeforeEach
    void fetch() throws Exception {
        document = JSON.readTree(send(to("/v3/api-docs")).body());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> assess(String type, String body) throws Exception {
        return send(
                to("/api/v1/assessment")
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private NpmTool.Outcome lint(JsonNode what) throws Exception {
        Files.writeString(FILE, what.toString());
        return NpmTool.node(
                "openapi-lint",
                "node_modules/@redocly/cli/bin/cli.js",
                "lint",
                "--extends=recommended-strict",
                FILE.toString());
    }

    @Test
    @DisplayName("passes the strictest public ruleset without a word")
    void passesTheLinter() throws Exception {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        NpmTool.Outcome outcome = lint(document);
        assertThat(outcome.status()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("is valid").doesNotContain("You have");
    }

    @Test
    @DisplayName("would not pass with a fault in an example")
    void linterBites() throws Exception {
        ObjectNode broken = (ObjectNode) document.deepCopy();
        ((ObjectNode)
                        broken.at(
                                "/paths/~1api~1v1~1assessment/post/requestBody/content/application~1json/examples/1-start/value"))
                .put("region", "nowhere");
        assertThat(lint(broken).status()).isNotZero();
    }

    @Test
    @DisplayName("knows every question and option of the live guide")
    void knowsTheGuide() {
        JsonNode answers = document.at("/components/schemas/Answers/properties");
        assertThat(answers.size()).isEqualTo(TestGuide.GUIDE.questionnaire().questions().size());
        TestGuide.GUIDE
                .questionnaire()
                .questions()
                .forEach(question ->
                        question.options()
                                .forEach(option ->
                                        assertThat(answers.path(question.id()).toString())
                                                .contains("\"" + option.id() + "\"")));
    }

    @Test
    @DisplayName("says of each field what it means and whether it is always there")
    void describesEachField() {
        int fields = 0;
        for (var schema : document.at("/components/schemas").properties()) {
            for (var property : schema.getValue().path("properties").properties()) {
                assertThat(property.getValue().path("description").asString(""))
                        .as(schema.getKey() + "." + property.getKey())
                        .isNotBlank();
                fields++;
            }
        }
        assertThat(fields).isGreaterThan(80);
        assertThat(document.at("/components/schemas/Assessment/required").toString())
                .contains("\"urgency\"", "\"rationale\"")
                .doesNotContain("\"nextQuestion\"");
    }

    @Test
    @DisplayName("has examples that are what the server does")
    void examplesAreTrue() throws Exception {
        JsonNode post = document.at("/paths/~1api~1v1~1assessment/post");
        JsonNode bodies = post.at("/requestBody/content/application~1json/examples");
        assertThat(bodies.size()).isEqualTo(3);
        for (var body : bodies.properties()) {
            HttpResponse<String> answer =
                    assess("application/json", body.getValue().path("value").toString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(JSON.readTree(answer.body()))
                    .as(body.getKey())
                    .isEqualTo(
                            post.at("/responses/200/content/application~1json/examples")
                                    .path(body.getKey())
                                    .path("value"));
        }
        assertThat(post.toString()).contains("\"complete\":true", "\"urgency\":\"EMERGENCY\"");
        for (String path : List.of("guide", "questionnaire", "articles")) {
            isPartOf(example("/api/v1/" + path, "200"), send(to("/api/v1/" + path)));
        }
        JsonNode article = example("/api/v1/articles/{id}", "200");
        isPartOf(article, send(to("/api/v1/articles/" + article.path("id").asString())));
    }

    @Test
    @DisplayName("has faults that are what the server answers")
    void faultsAreTrue() throws Exception {
        String path = "/api/v1/assessment";
        String json = "application/json";
        String whole = "{\"region\":\"UK\",\"answers\":{},\"guideVersion\":\"older\"}";
        String region = TestGuide.GUIDE.regions().firstEntry().getKey();
        String first = TestGuide.GUIDE.questionnaire().questions().getFirst().id();
        isExample(path, "400", assess(json, "[}"), "detail", "faults");
        isExample(path, "409", assess(json, whole));
        isExample(path, "413", assess(json, " ".repeat(70_000)));
        isExample(path, "415", assess("text/plain", "{}"));
        isExample(
                path,
                "422",
                assess(
                        json,
                        "{\"region\":\"%s\",\"answers\":{\"%s\":\"x\",\"no-such-question\":1}}"
                                .formatted(region, first)));
        isExample("/api/v1/guide", "406", send(to("/api/v1/guide").header("Accept", "image/png")));
        isExample("/api/v1/articles/{id}", "404", send(to("/api/v1/articles/no-such-one")));
    }

    private JsonNode example(String path, String status) {
        JsonNode operations = document.path("paths").path(path);
        JsonNode operation =
                operations.has("get") ? operations.path("get") : operations.path("post");
        return operation
                .path("responses")
                .path(status)
                .path("content")
                .properties()
                .iterator()
                .next()
                .getValue()
                .at("/examples/example/value");
    }

    private void isExample(
            String path, String status, HttpResponse<String> answer, String... butFor) {
        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(status));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        ObjectNode given = (ObjectNode) JSON.readTree(answer.body());
        ObjectNode shown = (ObjectNode) example(path, status).deepCopy();
        given.remove(List.of(butFor));
        shown.remove(List.of(butFor));
        assertThat(given).isEqualTo(shown);
    }

    /** An example shows only the first items of a long list. */
    private static void isPartOf(JsonNode example, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        ObjectNode whole = (ObjectNode) JSON.readTree(answer.body());
        assertThat(example.size()).isEqualTo(whole.size()).isPositive();
        for (var field : example.properties()) {
            JsonNode given = whole.path(field.getKey());
            for (int i = 0; i < field.getValue().size() && given.isArray(); i++) {
                assertThat(given.get(i)).isEqualTo(field.getValue().get(i));
            }
            if (!given.isArray()) {
                assertThat(given).isEqualTo(field.getValue());
            }
        }
    }
}
