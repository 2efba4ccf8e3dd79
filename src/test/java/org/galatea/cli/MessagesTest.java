package org.galatea.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.galatea.TestGuide;
import org.galatea.guide.Spoken;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The words of the pages")
class MessagesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources");
    private static final MessageFile ENGLISH = MessageFile.read(MessageFile.english(FOLDER));
    private static final MessageFile DESK =
            MessageFile.read(FOLDER.resolve("desk-messages.properties"));

    /** Keys in templates, and those that code names whole. */
    private static final Pattern NAMED =
            Pattern.compile("#\\{([a-z][a-z0-9.-]+)|getTranslation\\(\\s*\"([a-z][a-z0-9.-]+)\"");

    private static Stream<String> languages() {
        return TestGuide.GUIDE.languages().stream()
                .filter(language -> !language.equals(Spoken.ENGLISH.language()));
    }

    private static String sources() {
        try (Stream<Path> files =
                Stream.concat(
                        Files.walk(Path.of("src", "main", "java")),
                        Files.walk(FOLDER.resolve("templates")))) {
            return files.filter(Files::isRegularFile)
                    .map(MessagesTest::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("are all there, up to date and with the same placeholders in every language")
    void areWhole(String language) {
        assertThat(MessageFile.read(MessageFile.of(FOLDER, language)).gaps(ENGLISH)).isEmpty();
    }

    @Test
    @DisplayName("are there for every key that a page names, and for no other")
    void fitThePages() {
        String sources = sources();
        Set<String> named = new TreeSet<>();
        NAMED.matcher(sources)
                .results()
                .forEach(match ->
                        named.add(match.group(1) == null ? match.group(2) : match.group(1)));
        assertThat(named).hasSizeGreaterThan(100);
        Set<String> known = new TreeSet<>(ENGLISH.texts().keySet());
        known.addAll(DESK.texts().keySet());
        // A key that ends in a dot is the beginning of several.
        assertThat(named.stream().filter(key -> !key.endsWith(".")).toList())
                .allMatch(known::contains, "stands in a message file");
        assertThat(ENGLISH.texts().keySet())
                .allMatch(key -> sources.contains(key), "is used by a page");
    }

    @Test
    @DisplayName("of the desk stand apart, because nobody translates them")
    void keepTheDeskApart() {
        assertThat(ENGLISH.texts().keySet())
                .noneMatch(key -> key.matches("(desk|bench|flow|rules|report)\\..*"));
        assertThat(DESK.texts().keySet())
                .allMatch(key -> key.matches("(desk|bench|flow|rules|report)\\..*"));
    }

    @Test
    @DisplayName("that are stale, missing, left over or without their placeholder are found")
    void findsGaps(@TempDir Path folder) throws IOException {
        Path english = folder.resolve("messages.properties");
        Files.writeString(english, "a.one=One {0}\na.two=Two\na.three=Three\na.four=Four\n");
        Path german = folder.resolve("messages_de.properties");
        Files.writeString(german, MessageFile.read(german).template(MessageFile.read(english)));
        Files.writeString(
                german,
                Files.readString(german)
                                .replace("a.one=", "a.one=Eins")
                                .replace("a.two=", "a.two=Zwei")
                                .replace("a.three=", "a.three=Drei")
                        + "a.five=Fünf\n");
        Files.writeString(english, Files.readString(english).replace("=Two", "=Two of them"));
        assertThat(MessageFile.read(german).gaps(MessageFile.read(english)))
                .containsEntry("a.one", "UNLIKE")
                .containsEntry("a.two", "STALE")
                .containsEntry("a.four", "MISSING")
                .containsEntry("a.five", "EXTRA")
                .doesNotContainKey("a.three");
        String anew = MessageFile.read(german).template(MessageFile.read(english));
        assertThat(anew).contains("a.two=Zwei", "a.three=Drei").doesNotContain("a.five");
        assertThat(
                        Pattern.compile("look at the text again")
                                .matcher(anew)
                                .results()
                                .map(MatchResult::group))
                .hasSize(1);
    }
}
