package org.galatea.desk.ui;

import org.galatea.interview.AnswerText;
import org.galatea.proof.Witness;

/** A witness in a line that can be opened on the bench. */
final class WitnessWords {

    private WitnessWords() {}

    static String of(Witness witness) {
        return witness.other()
                .filter(other -> !other.equals(witness.person()))
                .map(other -> AnswerText.of(witness.person(), other))
                .orElseGet(() -> AnswerText.of(witness.person()));
    }
}
