package org.galatea.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.galatea.TestGuide;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Problems;
import org.galatea.vignette.VignetteReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Traceability")
class TraceabilityTest {

    /** Before any source of the guide is due to be read again. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Traceability of(GuideSource source, LocalDate today) {
        Problems problems = new Problems();
        Guide guide = GuideReader.read(source, problems);
        Traceability trace =
                Traceability.of(
                        guide,
                        Criterion.read(source, problems),
                        Hazard.read(source, problems),
                        VignetteReader.read(source, guide, problems),
                        today);
        assertThat(problems.sorted()).isEmpty();
        return trace;
    }

    @Test
    @DisplayName("holds for the guide of this repository, from each criterion to an article")
    void holds() {
        Traceability trace = of(TestGuide.SOURCE, TODAY);
        assertThat(trace.breaks()).isEmpty();
        assertThat(trace.rows()).hasSize(110);
        assertThat(trace.rows().values())
                .allSatisfy(row -> {
                    assertThat(row.rules()).isNotEmpty();
                    assertThat(row.evidence()).isNotEmpty();
                    assertThat(row.vignettes()).isNotEmpty();
                    assertThat(row.articles()).isNotEmpty();
                });
        assertThat(trace.hazards()).isNotEmpty();
    }

    @Test
    @DisplayName("breaks when a source or an article is past its review date")
    void breaksWhenOverdue() {
        assertThat(of(TestGuide.SOURCE, LocalDate.of(2028, 1, 1)).breaks())
                .anySatisfy(broken -> assertThat(broken).startsWith("Source SEED was to be read"))
                .anySatisfy(
                        broken -> assertThat(broken).startsWith("Article men was to be checked"));
    }

    @Test
    @DisplayName("breaks when a criterion stands in no rule, unless a reason is given")
    void breaksWhenACriterionIsMissing() {
        GuideSource source =
                TestGuide.changed(
                        "criteria.yaml",
                        "criteria:\n",
                        "criteria:\n  - {id: C999, urgency: URGENT, says: Something new}\n");
        assertThat(of(source, TODAY).breaks())
                .containsExactly("Criterion C999 is in no rule, and no reason is given.");
        GuideSource explained =
                TestGuide.changed(
                        "criteria.yaml",
                        "criteria:\n",
                        "criteria:\n  - {id: C999, urgency: URGENT, says: Something new, missing: Cannot be asked}\n");
        assertThat(of(explained, TODAY).breaks()).isEmpty();
    }

    @Test
    @DisplayName("breaks when a hazard rests on a text that is gone, or on nothing")
    void breaksWhenAControlIsGone() {
        GuideSource source =
                TestGuide.changed(
                        "hazards.yaml", "guidance never-squeeze-baby", "guidance squeeze-no-baby");
        assertThat(of(source, TODAY).breaks())
                .singleElement()
                .satisfies(broken -> assertThat(broken).contains("squeeze-no-baby"));
    }

    @Test
    @DisplayName("tells a slip in the hazard log with file and line")
    void tellsASlip() {
        Problems problems = new Problems();
        Hazard.read(
                TestGuide.changed("hazards.yaml", "severity: major", "severity: mayor"), problems);
        assertThat(problems.sorted())
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("hazards.yaml");
                    assertThat(problem.toString()).contains("major");
                });
        assertThat(List.of(Hazard.Severity.values())).contains(Hazard.Severity.MAJOR);
    }

    @Test
    @DisplayName("goes both ways: from a criterion to its sources and articles, and back")
    void goesBothWays() {
        Traceability trace = of(TestGuide.SOURCE, TODAY);
        assertThat(trace.criteriaByArticle()).hasSameSizeAs(TestGuide.GUIDE.articles());
        trace.rows()
                .forEach((criterion, row) -> {
                    assertThat(row.evidence())
                            .allSatisfy(source ->
                                    assertThat(trace.criteriaByEvidence().get(source))
                                            .contains(criterion.id()));
                    assertThat(row.articles())
                            .allSatisfy(article ->
                                    assertThat(trace.criteriaByArticle().get(article))
                                            .contains(criterion.id()));
                });
    }

    @Test
    @DisplayName("breaks when a hazard rests on a rule or an article that is gone, or on good will")
    void breaksWhenAHazardRestsOnNothing() {
        String hazard =
                """
                hazards:
                  - id: HZ99
                    hazard: "H"
                    cause: "C"
                    effect: "E"
                    severity: major
                    likelihood: low
                    residual: low
                    controls: [%s]
                """;
        assertThat(
                        of(
                                        TestGuide.with(
                                                "hazards.yaml",
                                                hazard.formatted("'rules: E01, E98'")),
                                        TODAY)
                                .breaks())
                .containsExactly("Hazard HZ99 names an unknown rule E98.");
        assertThat(
                        of(
                                        TestGuide.with(
                                                "hazards.yaml",
                                                hazard.formatted(
                                                        "'articles: men, mice', 'rules: E01'")),
                                        TODAY)
                                .breaks())
                .containsExactly("Hazard HZ99 names an unknown article mice.");
        assertThat(
                        of(
                                        TestGuide.with(
                                                "hazards.yaml",
                                                hazard.formatted("'process: somebody reads it'")),
                                        TODAY)
                                .breaks())
                .containsExactly("No criterion, rule, text, proof or test controls hazard HZ99.");
    }

    @Test
    @DisplayName("names only tests that there are")
    void namesTestsThatThereAre() throws IOException {
        List<String> named =
                of(TestGuide.SOURCE, TODAY).hazards().stream()
                        .flatMap(hazard -> hazard.tests().stream())
                        .toList();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", "")))
                    .containsAll(named);
        }
        assertThat(named).isNotEmpty();
    }
}
