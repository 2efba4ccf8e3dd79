package org.galatea.cli;

import org.galatea.interview.AnswerText;
import org.galatea.proof.Witness;

/** A witness as a line of text, fit for the command "explain". */
final class WitnessText {

    private WitnessText() {}

    static String of(Witness witness) {
        return witness.other()
                .map(other -> AnswerText.of(witness.person(), other))
                .orElseGet(() -> AnswerText.of(witness.person()));
    }
}
