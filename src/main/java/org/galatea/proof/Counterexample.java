package org.galatea.proof;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Where a property fails.
 *
 * @param subject what it fails for: a rule, a question, "question: option", an article …
 * @param says what happens, in a sentence
 * @param people for how many sets of answers; empty where it is not about people
 * @param acceptedBy id of the exception that accepts it
 */
public record Counterexample(
        String subject,
        String says,
        Optional<BigInteger> people,
        Optional<Witness> witness,
        Optional<String> acceptedBy) {

    static Counterexample of(String subject, String says) {
        return new Counterexample(
                subject, says, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Counterexample of(String subject, String says, BigInteger people, Witness witness) {
        return new Counterexample(
                subject, says, Optional.of(people), Optional.of(witness), Optional.empty());
    }

    Counterexample acceptedBy(String exception) {
        return new Counterexample(subject, says, people, witness, Optional.of(exception));
    }
}
