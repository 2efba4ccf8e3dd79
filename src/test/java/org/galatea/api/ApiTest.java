package org.galatea.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.stream.Stream;
import org.galatea.Galatea;
import org.galatea.TestGuide;
import org.galatea.guide.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The API")
@SpringBootTest(classes = Galatea.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> assess(String body) throws IOException, InterruptedException {
        return send(
                to("/api/v1/assessment")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    @DisplayName("gives the questionnaire, and 304 to who knows it already")
    void givesTheQuestionnaire() throws Exception {
        HttpResponse<String> first = send(to("/api/v1/questionnaire"));
        assertThat(first.statusCode()).isEqualTo(200);
        JsonNode root = JSON.readTree(first.body());
        assertThat(root.path("questions"))
                .hasSize(TestGuide.GUIDE.questionnaire().questions().size());
        assertThat(root.at("/questions/1/askedWhen/0").asString())
                .isEqualTo("the age is not known");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(send(to("/api/v1/questionnaire").header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
    }

    @Test
    @DisplayName("assesses what is known and says what would be asked next")
    void assessesPartialAnswers() throws Exception {
        HttpResponse<String> response =
                assess(
                        "{\"region\":\"UK\",\"answers\":{\"age\":30,\"danger\":[\"worst-headache\"]}}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        JsonNode root = JSON.readTree(response.body());
        assertThat(root.path("urgency").asString()).isEqualTo("EMERGENCY");
        assertThat(root.path("complete").asBoolean()).isFalse();
        assertThat(root.path("nextQuestion").asString()).isEqualTo("today");
        assertThat(root.at("/rationale/0/evidence/0/publisher").asString()).isNotBlank();
        assertThat(root.at("/disposition/contacts/0/phones/0/number").asString()).isEqualTo("999");
        assertThat(root.path("guideVersion").asString()).isEqualTo(TestGuide.GUIDE.version());
    }

    @Test
    @DisplayName("says which answers it did not use")
    void saysWhatItIgnored() throws Exception {
        JsonNode root =
                JSON.readTree(
                        assess(
                                        "{\"region\":\"IE\",\"answers\":{\"age\":1,\"stage\":[\"feeding\"]}}")
                                .body());
        assertThat(root.path("ignored").toString()).contains("stage");
    }

    @Test
    @DisplayName("leads a hundred random people to complete advice, question by question")
    void leadsToCompleteAdvice() throws Exception {
        Random random = new Random(7);
        for (int person = 0; person < 100; person++) {
            ObjectNode request = JSON.createObjectNode().put("region", "AU");
            ObjectNode answers = request.putObject("answers");
            JsonNode advice = JSON.readTree(assess(request.toString()).body());
            while (!advice.path("complete").asBoolean()) {
                Question next =
                        TestGuide.GUIDE.questionnaire().get(advice.path("nextQuestion").asString());
                if (next.kind() == Question.Kind.NUMBER) {
                    answers.put(next.id(), random.nextInt(100));
                } else {
                    answers.putArray(next.id())
                            .add(next.options().get(random.nextInt(next.options().size())).id());
                }
                advice = JSON.readTree(assess(request.toString()).body());
            }
            assertThat(advice.path("rationale")).isNotEmpty();
            assertThat(advice.path("articles")).isNotEmpty();
            assertThat(answers.size()).isLessThanOrEqualTo(12);
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        "an unknown question",
                        "{\"region\":\"UK\",\"answers\":{\"shoe-size\":\"42\"}}",
                        "/answers/shoe-size"),
                arguments(
                        "an unknown option",
                        "{\"region\":\"UK\",\"answers\":{\"body\":\"secretword\"}}",
                        "/answers/body"),
                arguments(
                        "an age of -3",
                        "{\"region\":\"UK\",\"answers\":{\"age\":-3}}",
                        "/answers/age"),
                arguments(
                        "an age of 400",
                        "{\"region\":\"UK\",\"answers\":{\"age\":400}}",
                        "/answers/age"),
                arguments(
                        "an age of 1e99",
                        "{\"region\":\"UK\",\"answers\":{\"age\":1e99}}",
                        "/answers/age"),
                arguments(
                        "an age of 3.5",
                        "{\"region\":\"UK\",\"answers\":{\"age\":3.5}}",
                        "/answers/age"),
                arguments(
                        "a number for an option",
                        "{\"region\":\"UK\",\"answers\":{\"body\":3}}",
                        "/answers/body"),
                arguments(
                        "a null answer",
                        "{\"region\":\"UK\",\"answers\":{\"age\":null}}",
                        "/answers/age"),
                arguments(
                        "a nested list",
                        "{\"region\":\"UK\",\"answers\":{\"danger\":[[\"none\"]]}}",
                        "/answers/danger"),
                arguments(
                        "an empty list",
                        "{\"region\":\"UK\",\"answers\":{\"danger\":[]}}",
                        "/answers/danger"),
                arguments(
                        "an option twice",
                        "{\"region\":\"UK\",\"answers\":{\"danger\":[\"harm\",\"harm\"]}}",
                        "/answers/danger"),
                arguments(
                        "none and a sign together",
                        "{\"region\":\"UK\",\"answers\":{\"danger\":[\"none\",\"harm\"]}}",
                        "/answers/danger"),
                arguments(
                        "two options where one is asked",
                        "{\"region\":\"UK\",\"answers\":{\"body\":[\"male\",\"female\"]}}",
                        "/answers/body"),
                arguments("an unknown region", "{\"region\":\"XX\",\"answers\":{}}", "/region"),
                arguments("no region", "{\"answers\":{}}", "/region"),
                arguments("no answers", "{\"region\":\"UK\"}", "/answers"),
                arguments(
                        "an unknown field",
                        "{\"region\":\"UK\",\"answers\":{},\"name\":\"x\"}",
                        "/name"),
                arguments(
                        "a field twice",
                        "{\"region\":\"UK\",\"region\":\"IE\",\"answers\":{}}",
                        ""),
                arguments("a list as body", "[]", ""),
                arguments("broken JSON", "{\"region\":", ""),
                arguments("an empty body", "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @DisplayName("answers a fault with a problem that names it and repeats no answer")
    void tellsFaults(String name, String body, String pointer) throws Exception {
        HttpResponse<String> response = assess(body);
        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("type").asString()).startsWith("/problems/");
        assertThat(problem.at("/faults/0/pointer").asString()).isEqualTo(pointer);
        assertThat(response.body()).doesNotContain("secretword", "400.");
    }

    @Test
    @DisplayName("explains each kind of problem at the address that names it")
    void explainsProblems() throws Exception {
        String type = JSON.readTree(assess("{").body()).path("type").asString();
        HttpResponse<String> page = send(to(type));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("not JSON");
        assertThat(send(to("/problems/no-such-kind")).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("refuses answers that were given to the questions of another guide")
    void refusesOtherVersions() throws Exception {
        String asked = "{\"region\":\"UK\",\"answers\":{},\"guideVersion\":\"%s\"}";
        HttpResponse<String> same = assess(asked.formatted(TestGuide.GUIDE.version()));
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.headers().firstValue("Galatea-Guide-Version"))
                .hasValue(TestGuide.GUIDE.version());
        assertThat(assess(asked.formatted("older")).statusCode()).isEqualTo(409);
    }

    @Test
    @DisplayName("gives the articles that the advice names")
    void givesArticles() throws Exception {
        JsonNode advice = JSON.readTree(assess("{\"region\":\"UK\",\"answers\":{}}").body());
        String id = advice.at("/articles/0/article").asString();
        String section = advice.at("/articles/0/section").asString();
        JsonNode article = JSON.readTree(send(to("/api/v1/articles/" + id)).body());
        assertThat(article.path("sections").findValuesAsString("id")).contains(section);
        assertThat(article.at("/sections/0/html").asString()).contains("<li>");
    }

    @Test
    @DisplayName("names every fault at once")
    void tellsAllFaultsAtOnce() throws Exception {
        JsonNode problem =
                JSON.readTree(
                        assess(
                                        "{\"region\":\"XX\",\"answers\":{\"age\":-3,\"body\":\"x\",\"zzz\":1}}")
                                .body());
        assertThat(problem.path("faults").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/region", "/answers/age", "/answers/body", "/answers/zzz");
    }

    @Test
    @DisplayName("takes the first of a thousand languages that it speaks")
    void manyLanguages() throws Exception {
        String languages = "xx-" + "A,xx-".repeat(999) + "A,es";
        for (String path : java.util.List.of("/api/v1/guide", "/", "/fhir/metadata")) {
            HttpResponse<String> response = send(to(path).header("Accept-Language", languages));
            assertThat(response.statusCode()).as(path).isEqualTo(200);
        }
        assertThat(
                        send(to("/api/v1/guide").header("Accept-Language", languages))
                                .headers()
                                .firstValue("Content-Language"))
                .contains("es");
    }

    @Test
    @DisplayName("refuses a body of ten megabytes, a wrong type and a wrong method")
    void refusesOtherRequests() throws Exception {
        assertThat(assess(" ".repeat(10_000_000)).statusCode()).isEqualTo(413);
        assertThat(
                        send(to("/api/v1/assessment")
                                        .header("Content-Type", "text/plain")
                                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                                .statusCode())
                .isEqualTo(415);
        assertThat(send(to("/api/v1/assessment").GET()).statusCode()).isEqualTo(405);
        assertThat(
                        send(to("/api/v1/assessment")
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .method("PATCH", HttpRequest.BodyPublishers.ofString("%n")))
                                .statusCode())
                .as("a broken form")
                .isEqualTo(405);
    }
}
