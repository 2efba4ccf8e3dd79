package org.galatea.vignette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.galatea.TestGuide;
import org.galatea.guide.Answer;
import org.galatea.guide.Problems;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The vignettes of the guide")
class VignettesTest {

    private static final Problems PROBLEMS = new Problems();
    private static final List<Vignette> VIGNETTES =
            VignetteReader.read(TestGuide.SOURCE, TestGuide.GUIDE, PROBLEMS);

    @Test
    @DisplayName("read cleanly, and there are enough of them")
    void readCleanly() {
        assertThat(PROBLEMS.sorted()).isEmpty();
        assertThat(VIGNETTES).hasSizeGreaterThan(100);
    }

    @Test
    @DisplayName("expect every rule at least once, and nearly miss every rule at least once")
    void reachEveryRule() {
        Set<RuleId> rules =
                TestGuide.GUIDE.adviceRules().stream().map(Rule::id).collect(Collectors.toSet());
        assertThat(rules).hasSizeGreaterThan(100);
        assertThat(VIGNETTES.stream().flatMap(vignette -> vignette.rules().stream()))
                .containsAll(rules);
        assertThat(VIGNETTES.stream().flatMap(vignette -> vignette.notRules().stream()))
                .containsAll(rules);
    }

    @Test
    @DisplayName("use every option of every question")
    void useEveryOption() {
        Set<String> used =
                VIGNETTES.stream()
                        .flatMap(vignette -> vignette.answers().byQuestion().entrySet().stream())
                        .flatMap(entry ->
                                entry.getValue() instanceof Answer.Choice(var options)
                                        ? options.stream()
                                                .map(option -> entry.getKey() + "/" + option)
                                        : Stream.<String>of())
                        .collect(Collectors.toSet());
        assertThat(TestGuide.GUIDE.questionnaire().questions())
                .allSatisfy(question ->
                        assertThat(used)
                                .containsAll(
                                        question.options().stream()
                                                .map(option -> question.id() + "/" + option.id())
                                                .toList()));
    }

    @TestFactory
    Stream<DynamicTest> areMet() {
        return VIGNETTES.stream()
                .map(vignette ->
                        DynamicTest.dynamicTest(
                                vignette.id() + " " + vignette.title(),
                                () ->
                                        assertThat(
                                                        VignetteOutcome.of(
                                                                        vignette, TestGuide.TRIAGE)
                                                                .faults())
                                                .isEmpty()));
    }
}
