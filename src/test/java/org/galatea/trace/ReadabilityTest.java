package org.galatea.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.galatea.TestGuide;
import org.galatea.guide.Problems;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The texts of the guide")
class ReadabilityTest {

    private static final List<Readability.Graded> GRADED =
            Readability.of(TestGuide.SOURCE, new Problems()).grade(TestGuide.GUIDE);

    @Test
    @DisplayName("are mostly read at grade 6 or below, and none above 8 but for names")
    void areEasyToRead() {
        assertThat(GRADED).hasSizeGreaterThan(500);
        assertThat(GRADED.get(GRADED.size() / 2).grade()).isLessThanOrEqualTo(6);
        assertThat(GRADED).filteredOn(text -> text.grade() > 8).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "milk, 1",
        "nipple, 2",
        "doctor, 2",
        "emergency, 4",
        "changed, 1",
        "needed, 2",
        "squeezed, 1",
        "areas, 2",
        "before, 2",
        "hospital, 3",
        "feeding, 2"
    })
    @DisplayName("are counted in syllables")
    void countsSyllables(String word, int syllables) {
        assertThat(new Readability(Set.of()).syllables(word)).isBetween(syllables, syllables + 1);
    }

    @Test
    @DisplayName("are graded by the published formula")
    void gradesByTheFormula() {
        // 2 sentences, 9 words of 1 syllable: 0.39 * 4.5 + 11.8 - 15.59
        assertThat(new Readability(Set.of()).grade("The cat sat on the mat. It was fat."))
                .isCloseTo(-2.035, within(0.001));
    }
}
