package org.galatea.vignette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.galatea.TestGuide;
import org.galatea.guide.Problems;
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
