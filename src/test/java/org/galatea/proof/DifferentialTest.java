package org.galatea.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.galatea.TestGuide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Drools and the model of the proof")
class DifferentialTest {

    @Test
    @DisplayName("agree on urgency and rules for people by chance and for people of every rule")
    void agree() {
        Differential differential = new Differential(TestGuide.TRIAGE);
        SplittableRandom random = new SplittableRandom(20261123);
        for (int person = 0; person < 20_000; person++) {
            assertThat(differential.compare(person, random)).isEmpty();
        }
    }
}
