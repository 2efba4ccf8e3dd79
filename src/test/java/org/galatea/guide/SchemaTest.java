package org.galatea.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.galatea.TestGuide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The schemas that help to edit a guide")
class SchemaTest {

    private static final Path SCHEMAS = Path.of("rules", "schema");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static Stream<String> yamlFiles() {
        return TestGuide.SOURCE.files().keySet().stream().filter(file -> file.endsWith(".yaml"));
    }

    /**
     * Vignettes and translations look the same in all files; every other file has a schema of its
     * own name.
     */
    private static String schemaOf(String file) {
        if (file.startsWith("translations/")) {
            return file.endsWith("/guide.yaml") ? "translation-guide.json" : "translation.json";
        }
        return file.startsWith("vignettes/") ? "vignettes.json" : file.replace(".yaml", ".json");
    }

    private static List<Error> faults(String file, String yaml) throws IOException {
        Schema schema =
                REGISTRY.getSchema(
                        JSON.readTree(Files.readString(SCHEMAS.resolve(schemaOf(file)))));
        Object content = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        JsonNode node = JSON.valueToTree(content);
        return schema.validate(node);
    }

    private static String text(String file) {
        return Objects.requireNonNull(TestGuide.SOURCE.files().get(file), file);
    }

    @ParameterizedTest
    @MethodSource("yamlFiles")
    @DisplayName("accept every file of the guide")
    void acceptTheGuide(String file) throws IOException {
        assertThat(faults(file, text(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("yamlFiles")
    @DisplayName("are named in the first line of every file, so that editors find them")
    void areFoundByEditors(String file) {
        String path = "../".repeat((int) file.chars().filter(c -> c == '/').count()) + "schema/";
        assertThat(text(file).lines().findFirst())
                .hasValue("# yaml-language-server: $schema=" + path + schemaOf(file));
    }

    @Test
    @DisplayName("are there for every kind of file, and for nothing else")
    void areNotLeftOver() throws IOException {
        Set<String> needed = yamlFiles().map(SchemaTest::schemaOf).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(needed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "questionnaire.yaml, kind: many, kind: several",
        "questionnaire.yaml, unsure: true, unsure: maybe",
        "questionnaire.yaml, ask:, asks:",
        "guidance.yaml, kind: sooner, kind: soon",
        "evidence.yaml, review-by: 2027, review-by: next year ",
        "contacts.yaml, same-day:, today:",
        "criteria.yaml, urgency: SAME_DAY, urgency: TODAY",
        "hazards.yaml, severity: major, severity: mayor",
        "exceptions.yaml, reason:, because:",
        "vignettes/urgent.yaml, urgency: URGENT, urgency: urgent",
        "translations/es/rules.yaml, source:, hash:",
        "guide.yaml, release:, version:"
    })
    @DisplayName("show a slip while it is typed")
    void showASlip(String file, String from, String to) throws IOException {
        assertThat(text(file)).contains(from);
        assertThat(faults(file, text(file).replaceFirst(from, to))).isNotEmpty();
    }
}
