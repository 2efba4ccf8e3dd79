package org.galatea.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.galatea.TestGuide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Reading a guide")
class GuideReaderTest {

    private static final String RULE =
            """
            rule "Z01 A test rule"
                @id( Z01 )
                @evidence( "CONSENSUS" )
                @since( "1.0" )
            when
                %s
            then
                %s
            end
            """;
    private static final String ADVICE =
            """
            advise ROUTINE
                because "It is worth a look."
                read "nipple-discharge-overview#in-short"
            """;

    private static List<Problem> problemsOf(GuideSource source) {
        InvalidGuideException invalid =
                catchThrowableOfType(InvalidGuideException.class, () -> GuideReader.read(source));
        return invalid == null ? List.of() : invalid.problems();
    }

    private static List<Problem> problemsOfRule(String when, String then) {
        return problemsOf(TestGuide.with("test.dslr", RULE.formatted(when, then)));
    }

    @Test
    @DisplayName("A rule made of known sentences is accepted")
    void acceptsKnownSentences() {
        assertThat(
                        problemsOfRule(
                                "aged 50 or over\nunless: pregnant\nany of\n  there is fluid\n  not: breast pain\nend any",
                                ADVICE))
                .isEmpty();
    }

    @Test
    @DisplayName("A drawing that the program does not have, or that has no words, is refused")
    void refusesUnknownDrawings() {
        assertThat(
                        problemsOf(
                                TestGuide.changed(
                                        "questionnaire.yaml", "picture: sides", "picture: side")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("questionnaire.yaml");
                    assertThat(problem.toString()).contains("side", "sides");
                });
        assertThat(
                        problemsOf(
                                TestGuide.changed(
                                        "questionnaire.yaml",
                                        "picture-words: \"Three steps",
                                        "hin: \"Three steps")))
                .anyMatch(problem -> problem.toString().contains("picture-words"));
        assertThat(
                        problemsOf(
                                TestGuide.changed(
                                        "articles/fluid-colours.md",
                                        "(picture:pad)",
                                        "(https://example.org/pad.png)")))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.file()).isEqualTo("articles/fluid-colours.md"));
    }

    @Test
    @DisplayName("Every drawing that a guide may name is there")
    void hasEveryDrawing() {
        assertThat(Picture.NAMES)
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(Path.of("frontend", "pictures", name + ".svg"))
                                .content()
                                .contains(
                                        "width=\""
                                                + Picture.WIDTH
                                                + "\" height=\""
                                                + Picture.HEIGHT
                                                + "\""));
    }

    static Stream<String> attacks() {
        return Stream.of(
                "> eval(true)",
                "eval( Runtime.getRuntime().exec(\"id\") != null )",
                "there is fluid and eval( true )",
                "there is fluid; Answers()",
                "- value >= 3",
                "Chosen( key == \"fluid/blood\" )",
                "not Chosen( key == \"fluid/blood\" )",
                "there is fluid since yesterday",
                "There is fluid",
                "# a comment",
                "aged 50 or over || true",
                "aged 5000 or over",
                "/* there is fluid */");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    @DisplayName("A condition that is not a sentence of the dictionary is refused with its line")
    void refusesEverythingElseInConditions(String line) {
        assertThat(problemsOfRule(line, ADVICE))
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("test.dslr");
                    assertThat(problem.line()).isEqualTo(6);
                    assertThat(problem.what()).contains(line);
                });
    }

    static Stream<String> badConclusions() {
        return Stream.of(
                "System.exit(0);",
                "advise ROUTINE; System.exit(0)",
                "advise SOON",
                "> insert( 1 );",
                "modify( answer ) {}",
                "because \"one\" + x()");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badConclusions")
    @DisplayName("A conclusion that is not part of the rule language is refused")
    void refusesEverythingElseInConclusions(String line) {
        assertThat(problemsOfRule("there is fluid", line + "\n" + ADVICE))
                .anySatisfy(problem -> assertThat(problem.line()).isEqualTo(8));
    }

    @Test
    @DisplayName("Salience, functions and one-line rules are refused")
    void refusesDroolsOwnWords() {
        String file =
                """
                package x
                function boolean f() { return true; }
                rule "Z01 A" when eval(true) then end
                rule "Z02 B"
                    salience 10
                    @id( Z02 )
                when
                """;
        assertThat(problemsOf(TestGuide.with("test.dslr", file)))
                .filteredOn(problem -> problem.file().equals("test.dslr"))
                .extracting(Problem::line)
                .contains(1, 2, 3, 5, 7);
    }

    @Test
    @DisplayName("A misspelt sentence comes with the nearest known one")
    void suggestsTheNearestSentence() {
        assertThat(problemsOfRule("the fluid has blod in it", ADVICE))
                .anySatisfy(problem ->
                        assertThat(problem.maybe()).contains("the fluid has blood in it"));
    }

    @Test
    @DisplayName("A rule without a condition is refused, for it would always hold")
    void refusesRuleWithoutCondition() {
        assertThat(problemsOfRule("// nothing", ADVICE))
                .anySatisfy(problem -> assertThat(problem.what()).contains("always hold"));
    }

    @Test
    @DisplayName("All problems of all files are told at once, in order")
    void tellsAllProblemsAtOnce() {
        TreeMap<String, String> files = new TreeMap<>(TestGuide.SOURCE.files());
        files.put("test.dslr", RULE.formatted("no such sentence", "advise NEVER"));
        files.put("contacts.yaml", files.get("contacts.yaml").replaceFirst("phones:", "fones:"));
        files.remove("articles/men.md");
        List<Problem> problems = problemsOf(new GuideSource(files));
        assertThat(problems).extracting(Problem::file).contains("test.dslr", "contacts.yaml");
        assertThat(problems).anySatisfy(problem -> assertThat(problem.what()).contains("\"men\""));
        assertThat(problems).isSorted();
    }

    @Test
    @DisplayName("Findings that depend on each other in a circle are refused")
    void refusesCircles() {
        String circle =
                RULE.formatted("the test is round", "conclude \"the test is a circle\"")
                        + RULE.replace("Z01", "Z02")
                                .formatted(
                                        "the test is a circle", "conclude \"the test is round\"");
        assertThat(problemsOf(TestGuide.with("test.dslr", circle)))
                .anySatisfy(problem -> assertThat(problem.what()).contains("circle"));
    }

    @Test
    @DisplayName("A question can't depend on a question that comes later")
    void refusesQuestionsThatLookAhead() {
        GuideSource source =
                TestGuide.changed(
                        "questionnaire.yaml",
                        "asked-when: |\n      10 years old or over\n",
                        "asked-when: |\n      there is fluid\n");
        assertThat(problemsOf(source))
                .anySatisfy(
                        problem -> assertThat(problem.what()).contains("does not stand above it"));
    }

    @Test
    @DisplayName("An id that could end a string of the engine's language is refused")
    void refusesIdsThatCouldBeCode() {
        GuideSource source =
                TestGuide.changed(
                        "questionnaire.yaml",
                        "{id: harm,",
                        "{id: 'x\" ) or eval( true ) or Chosen( key == \"y',");
        assertThat(problemsOf(source))
                .anySatisfy(problem ->
                        assertThat(problem.what()).contains("may hold only small letters"));
    }

    @Test
    @DisplayName("YAML aliases, which can make a small file huge, are refused")
    void refusesAliases() {
        String bomb = "a: &a [x, x]\nregions: [*a, *a]\n";
        assertThat(problemsOf(TestGuide.with("contacts.yaml", bomb)))
                .anySatisfy(problem -> assertThat(problem.file()).isEqualTo("contacts.yaml"));
    }

    @Test
    @DisplayName("A broken YAML file names the line")
    void namesTheLineOfBrokenYaml() {
        assertThat(problemsOf(TestGuide.with("guide.yaml", "id: x\n  title: [\n")))
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("guide.yaml");
                    assertThat(problem.line()).isPositive();
                });
    }

    @Test
    @DisplayName("A missing folder is told by its name")
    void tellsOfMissingFolder() {
        assertThatThrownBy(() -> GuideSource.ofFolder(Path.of("no-such-folder")))
                .isInstanceOf(InvalidGuideException.class)
                .hasMessageContaining("no-such-folder");
    }

    @Test
    @DisplayName("The version changes with any content and with nothing else")
    void versionFollowsContent() {
        assertThat(new GuideSource(TestGuide.SOURCE.files()).version())
                .isEqualTo(TestGuide.SOURCE.version());
        assertThat(TestGuide.changed("guide.yaml", "Draft", "draft").version())
                .isNotEqualTo(TestGuide.SOURCE.version());
    }
}
