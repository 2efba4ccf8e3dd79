package org.galatea.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.galatea.account.Role;
import org.galatea.proof.Impact;
import org.galatea.proof.RuleSlips;
import org.galatea.review.GuideVersion;
import org.galatea.review.Publication;
import org.galatea.review.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words of the desk")
class DeskWordsTest {

    private static final Path PAGES = Path.of("src/main/java/org/galatea/desk/ui");
    private static final Pattern KEY =
            Pattern.compile("\"((?:desk|bench|flow|rules|report)\\.[a-z.-]*[a-z])\"");

    private static Set<String> known() throws IOException {
        Properties words = new Properties();
        for (String name : List.of("messages.properties", "desk-messages.properties")) {
            try (Reader file =
                    Files.newBufferedReader(
                            Path.of("src/main/resources", name), StandardCharsets.UTF_8)) {
                words.load(file);
            }
        }
        return words.stringPropertyNames();
    }

    @Test
    @DisplayName("are there for every key that a page uses")
    void keys() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .forEach(key -> used.add(key.group(1)));
            }
        }
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(known()).containsAll(used);
    }

    @Test
    @DisplayName("are there for everything that is named by its kind")
    void kinds() throws IOException {
        assertThat(known())
                .containsAll(
                        Stream.of(
                                        keys("desk.role.", Role.values()),
                                        keys("desk.standing.", Standing.values()),
                                        keys("desk.state.", GuideVersion.State.values()),
                                        keys("desk.verdict.", Verdict.values()),
                                        keys("desk.decided.", Verdict.values()),
                                        keys("desk.slip.", RuleSlips.Fate.values()),
                                        keys("desk.speaks.", Publication.Kind.values()),
                                        keys("desk.impact.rule.", Impact.RuleChange.Kind.values()))
                                .flatMap(List::stream)
                                .toList());
    }

    private static List<String> keys(String begin, Enum<?>[] kinds) {
        return Arrays.stream(kinds).map(kind -> begin + kind.name()).toList();
    }
}
