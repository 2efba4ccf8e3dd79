package org.galatea.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The page about settings")
class ConfigurationTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z][a-zA-Z0-9.-]*)` \\| (?:`([^`]*)`|none) \\| .+ \\|$");
    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    "\\$\\{([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)(?::((?:[^{}]|\\$\\{[^}]*})*))?}");

    private static final Pattern LITERAL =
            Pattern.compile(
                    "\"((?:galatea|spring\\.datasource|spring\\.flyway)(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern GROUP =
            Pattern.compile("@ConfigurationProperties\\(\"([^\"]+)\"\\)");
    private static final Pattern PART =
            Pattern.compile("@DefaultValue(?:\\(([^)]*)\\))?\\s+[\\w<>, ]+?\\s+(\\w+)[,)]");

    /** Every row of the page: setting to default. */
    private static Map<String, String> described() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/docs/configuration.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rows.put(row.group(1), row.group(2) == null ? "" : row.group(2)))
                        .as(row.group(1) + " stands there once")
                        .isNull();
            }
        }
        assertThat(rows).hasSizeGreaterThan(30);
        return rows;
    }

    /**
     * What the code reads, and what application.properties sets; a default that is code is left
     * out.
     */
    private static Map<String, Optional<String>> used() throws IOException {
        Map<String, Optional<String>> used = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(path -> path.toString().endsWith(".java"))
                    // Pages keep things in the browser under names that look the same.
                    .filter(path -> !path.toString().contains("/ui/"))
                    .map(ConfigurationTest::read)
                    .forEach(source -> collect(source, used));
        }
        Properties set = new Properties();
        set.load(new StringReader(read(Path.of("src/main/resources/application.properties"))));
        set.stringPropertyNames()
                .forEach(name -> used.put(name, Optional.of(set.getProperty(name))));
        List<String> names = List.copyOf(used.keySet());
        used.keySet()
                .removeIf(name -> names.stream().anyMatch(other -> other.startsWith(name + ".")));
        used.remove("user.home");
        return used;
    }

    private static void collect(String source, Map<String, Optional<String>> used) {
        LITERAL.matcher(source)
                .results()
                .forEach(name -> used.putIfAbsent(name.group(1), Optional.empty()));
        PLACEHOLDER
                .matcher(source)
                .results()
                .filter(found -> found.group(2) != null && !found.group(2).contains("\""))
                .forEach(found -> used.put(found.group(1), Optional.of(found.group(2))));
        PLACEHOLDER
                .matcher(source)
                .results()
                .forEach(found -> used.putIfAbsent(found.group(1), Optional.empty()));
        Matcher group = GROUP.matcher(source);
        if (group.find()) {
            PART.matcher(source)
                    .results()
                    .forEach(part ->
                            used.put(
                                    group.group(1)
                                            + "."
                                            + part.group(2)
                                                    .replaceAll("([A-Z])", "-$1")
                                                    .toLowerCase(Locale.ROOT),
                                    Optional.of(
                                            part.group(1) == null
                                                    ? ""
                                                    : part.group(1).replaceAll("[{} \"]", ""))));
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("tells every setting of the program, with the default that it has")
    void everySetting() throws Exception {
        Map<String, String> described = described();
        used().forEach((name, preset) -> {
            assertThat(described).containsKey(name);
            preset.ifPresent(known -> assertThat(described.get(name)).as(name).isEqualTo(known));
        });
    }

    @Test
    @DisplayName("tells no setting that does nothing")
    void noOthers() throws Exception {
        Set<String> known = new HashSet<>(used().keySet());
        for (URL metadata :
                Collections.list(
                        getClass()
                                .getClassLoader()
                                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = metadata.openStream()) {
                for (JsonNode property :
                        JsonMapper.builder().build().readTree(in).path("properties")) {
                    known.add(property.path("name").asString(""));
                }
            }
        }
        assertThat(known).hasSizeGreaterThan(500);
        assertThat(known).containsAll(described().keySet());
    }
}
