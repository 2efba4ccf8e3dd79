package org.galatea.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The documents")
class DocumentsTest {

    private static final Path FOLDER = Path.of("src/docs");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https|article:)([^)#]+)[^)]*\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./galatea ([a-z-]+)");
    private static final Pattern ROW =
            Pattern.compile(
                    "^\\| (\\d+)\\.(\\d+)\\.(\\d+) \\| [^|]+ \\| (\\S+) \\|", Pattern.MULTILINE);

    private static Map<String, String> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .collect(
                            Collectors.toMap(
                                    file -> file.getFileName().toString(), DocumentsTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("name only tests, files and commands that exist")
    void namesExist() throws Exception {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests =
                    files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .collect(Collectors.toSet());
        }
        String usage = read(Path.of("galatea"));
        Map<String, String> documents = documents();
        assertThat(documents).containsKeys("threats.md", "asvs.md", "operations.md");
        assertThat(found(TEST, documents.get("threats.md"))).hasSizeGreaterThan(15);
        documents.forEach((name, text) -> {
            assertThat(tests).as("tests in " + name).containsAll(found(TEST, text));
            assertThat(found(LINK, text))
                    .as("links in " + name)
                    .allSatisfy(link -> assertThat(FOLDER.resolve(link)).exists());
            assertThat(found(COMMAND, text))
                    .as("commands in " + name)
                    .allSatisfy(command -> assertThat(usage).contains("\n  " + command + " "));
        });
    }

    @Test
    @DisplayName("answer every row of ASVS 5.0 up to level 2, with yes, no, or why not")
    void everyRow() throws Exception {
        String text = documents().get("asvs.md");
        Map<String, Long> rows =
                ROW.matcher(text)
                        .results()
                        .collect(Collectors.groupingBy(row -> row.group(1), Collectors.counting()));
        // How many rows of levels 1 and 2 each chapter has.
        assertThat(rows).isEqualTo(CHAPTERS);
        assertThat(ROW.matcher(text).results().map((MatchResult row) -> row.group(4)))
                .allMatch(Set.of("yes", "no", "partly", "n/a", "operator")::contains);
    }

    private static final Map<String, Long> CHAPTERS =
            Map.ofEntries(
                    Map.entry("1", 27L),
                    Map.entry("2", 11L),
                    Map.entry("3", 19L),
                    Map.entry("4", 10L),
                    Map.entry("5", 9L),
                    Map.entry("6", 35L),
                    Map.entry("7", 18L),
                    Map.entry("8", 7L),
                    Map.entry("9", 7L),
                    Map.entry("10", 29L),
                    Map.entry("11", 14L),
                    Map.entry("12", 9L),
                    Map.entry("13", 13L),
                    Map.entry("14", 9L),
                    Map.entry("15", 13L),
                    Map.entry("16", 16L),
                    Map.entry("17", 7L));
}
