package org.galatea.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.galatea.TestGuide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ways to go on with a line of a rule")
class PhrasesTest {

    private static final Phrases PHRASES = Phrases.of(TestGuide.GUIDE);

    @Test
    @DisplayName("hold every word that was typed, in any order")
    void words() {
        assertThat(PHRASES.completing("    blood fluid"))
                .isNotEmpty()
                .allSatisfy(phrase -> assertThat(phrase).contains("blood", "fluid"));
    }

    @Test
    @DisplayName("are also found behind \"not:\"")
    void not() {
        assertThat(PHRASES.completing("    not: the fluid may"))
                .contains("the fluid may have blood in it");
    }

    @Test
    @DisplayName("begin with those that begin as the line does")
    void first() {
        assertThat(PHRASES.completing("advise U").getFirst()).startsWith("advise U");
    }

    @Test
    @DisplayName("take over the number that was typed")
    void numbers() {
        assertThat(PHRASES.completing("    aged 50")).contains("aged 50 or over", "aged under 50");
    }

    @Test
    @DisplayName("are none for an empty line, or for one that is whole")
    void none() {
        assertThat(PHRASES.completing("   ")).isEmpty();
        assertThat(PHRASES.completing("advise URGENT")).isEmpty();
    }
}
