package org.galatea.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
}
