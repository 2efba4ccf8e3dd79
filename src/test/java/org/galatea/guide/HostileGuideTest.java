package org.galatea.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.galatea.TestGuide;
import org.galatea.article.ArticleRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limit only keeps the tests from running for years where a guard is missing. */
@DisplayName("A guide that was made to do harm")
@Timeout(120)
class HostileGuideTest {

    private static final int LARGE = 1_000_000;

    private static List<Problem> problemsOf(GuideSource source) {
        InvalidGuideException invalid =
                catchThrowableOfType(InvalidGuideException.class, () -> GuideReader.read(source));
        assertThat(invalid).as("the guide is refused").isNotNull();
        return invalid.problems();
    }

    @Test
    @DisplayName("can't grow by aliases: the first one is named")
    void aliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol]\n");
        for (int level = 1; level < 30; level++) {
            bomb.append(
                    "a%d: &a%d [%s]\n"
                            .formatted(
                                    level,
                                    level,
                                    String.join(", ", Collections.nCopies(9, "*a" + (level - 1)))));
        }
        assertThat(problemsOf(TestGuide.with("evidence.yaml", bomb.toString())))
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("evidence.yaml");
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.what()).contains("*a0");
                });
    }

    @Test
    @DisplayName("can't hold itself")
    void circle() {
        assertThat(problemsOf(TestGuide.with("evidence.yaml", "a: &a\n  b: *a\n")))
                .anySatisfy(problem -> assertThat(problem.what()).contains("*a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "&a [", "!!seq ["})
    @DisplayName("can't exhaust the stack by nesting")
    void deepYaml(String opening) {
        String text = "a:\n  " + opening.repeat(LARGE / opening.length() / 2);
        assertThat(problemsOf(TestGuide.with("contacts.yaml", text)))
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("contacts.yaml");
                    assertThat(problem.what()).containsAnyOf("nested", "not valid YAML");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"@id(", "rule \"", "because \"", "(((((", "a ", "unless: "})
    @DisplayName("can't keep the server busy with one endless line")
    void longLine(String piece) {
        String line = piece + " ".repeat(LARGE / 2) + piece.repeat(LARGE / 4 / piece.length());
        String rule =
                "rule \"X01 Long\"\n" + line + "\nwhen\n" + line + "\nthen\n" + line + "\nend\n";
        assertThat(problemsOf(TestGuide.with("x.dslr", rule)))
                .anySatisfy(problem -> assertThat(problem.what()).contains("longer than"));
    }

    @Test
    @DisplayName("can't keep the server busy with unknown sentences: it stops at a thousand")
    void manyProblems() {
        String rule =
                "rule \"X01 Many\"\nwhen\n"
                        + "no such sentence here\n".repeat(40_000)
                        + "then\n    advise ROUTINE\nend\n";
        List<Problem> problems = problemsOf(TestGuide.with("x.dslr", rule));
        assertThat(problems).hasSize(Problems.MOST + 1);
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.what()).contains("not looked for"));
    }

    @Test
    @DisplayName("can't keep the server busy with one sentence in the questionnaire")
    void longSentence() {
        assertThat(
                        problemsOf(
                                TestGuide.changed(
                                        "questionnaire.yaml",
                                        "asked-when:",
                                        "asked-when: [" + "x".repeat(LARGE / 4) + "]\n    was:")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "[", "![", "**a ", "`", "<a ", "1. "})
    @DisplayName("can't exhaust the stack by an article")
    void deepArticle(String opening) {
        Article article = TestGuide.GUIDE.articles().values().iterator().next();
        String html =
                new ArticleRenderer()
                        .html(
                                article,
                                new Article.Section(
                                        "deep",
                                        "Deep",
                                        opening.repeat(100_000) + "x" + " a**".repeat(100_000),
                                        1),
                                number -> "Source " + number);
        assertThat(html).contains("x");
    }

    @Test
    @DisplayName("can't bring a script or a style into an article")
    void scripts() {
        Article article = TestGuide.GUIDE.articles().values().iterator().next();
        String html =
                new ArticleRenderer()
                        .html(
                                article,
                                new Article.Section(
                                        "s",
                                        "S",
                                        """
                                        <script>alert(1)</script> <img src=x onerror=alert(1)>

                                        [a](javascript:alert(1)) [b](data:text/html,x)
                                        """,
                                        1),
                                number -> "Source " + number);
        assertThat(html).doesNotContain("<script", "<img src=x", "javascript:", "data:text");
    }

    @Test
    @DisplayName("can't fill the memory with one file")
    void largeFile(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("guide.yaml"), new byte[2 * 1024 * 1024]);
        assertThat(
                        catchThrowableOfType(
                                        InvalidGuideException.class,
                                        () -> GuideSource.ofFolder(folder))
                                .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("1 MiB"));
    }
}
