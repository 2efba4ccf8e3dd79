package org.galatea.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.galatea.Galatea;
import org.galatea.NpmTool;
import org.galatea.Person;
import org.galatea.TestGuide;
import org.galatea.guide.Question;
import org.galatea.interview.Interview;
import org.galatea.triage.Assessment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that was generated from the document, in TypeScript: its compiler proves that the
 * document says enough, and a whole interview that it is true.
 */
@DisplayName("A generated TypeScript client")
@SpringBootTest(classes = Galatea.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiClientTest {

    private static final String CLIENT = "openapi-client";

    @LocalServerPort private int port;

    @BeforeEach
    void generate() throws Exception {
        Path folder = NpmTool.folder(CLIENT);
        try (var document =
                URI.create("http://localhost:" + port + "/v3/api-docs").toURL().openStream()) {
            Files.copy(
                    document, folder.resolve("openapi.json"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(
                Path.of("src", "test", "npm", CLIENT, "interview.ts"),
                folder.resolve("interview.ts"),
                StandardCopyOption.REPLACE_EXISTING);
        run(
                "node_modules/openapi-typescript/bin/cli.js",
                "openapi.json",
                "--output",
                "galatea.d.ts");
        compile();
    }

    private static void compile() throws Exception {
        run(
                "node_modules/typescript/bin/tsc",
                "--strict",
                "--noUncheckedIndexedAccess",
                "--target",
                "es2022",
                "--module",
                "nodenext",
                "--lib",
                "es2022,dom,dom.iterable",
                "interview.ts");
    }

    private static String run(String script, String... arguments) throws Exception {
        NpmTool.Outcome outcome = NpmTool.node(CLIENT, script, arguments);
        assertThat(outcome.status()).as(outcome.output()).isZero();
        return outcome.output();
    }

    @Test
    @DisplayName("leads a person through the interview to the advice that the rules give")
    void completesAnInterview() throws Exception {
        Person person = Person.aged(34).saying("fluid", "blood");
        JsonNode told =
                JsonMapper.shared()
                        .readTree(
                                run(
                                        "interview.js",
                                        "http://localhost:" + port,
                                        "UK",
                                        "age=34",
                                        "fluid=blood"));
        Assessment expected = person.assessed();
        assertThat(told.path("complete").asBoolean()).isTrue();
        assertThat(told.path("urgency").asString()).isEqualTo(expected.urgency().name());
        assertThat(told.path("reasons").valueStream().map(JsonNode::asString).toList())
                .isEqualTo(
                        expected.rationale().stream()
                                .map(reason -> reason.rule().id().value())
                                .toList());
        List<String> asked =
                Interview.of(TestGuide.GUIDE, person.completed()).asked().stream()
                        .map(Question::id)
                        .toList();
        assertThat(told.path("asked").valueStream().map(JsonNode::asString).toList())
                .isEqualTo(asked);
        assertThat(told.path("unchanged").asInt()).isEqualTo(304);
        assertThat(told.path("otherGuide").asInt()).isEqualTo(409);
    }
}
