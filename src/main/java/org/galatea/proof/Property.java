package org.galatea.proof;

import java.util.List;

/**
 * Something that must hold for every person, and where it does not.
 *
 * @param id names it in reports and in exceptions
 * @param statement what must hold, in a sentence
 * @param failures where it fails, the accepted exceptions included
 */
public record Property(String id, String statement, List<Counterexample> failures) {

    public Property {
        failures = List.copyOf(failures);
    }

    /** Whether it holds, but for accepted exceptions. */
    public boolean holds() {
        return refutations().isEmpty();
    }

    /** The failures that no exception accepts. */
    public List<Counterexample> refutations() {
        return failures.stream().filter(failure -> failure.acceptedBy().isEmpty()).toList();
    }

    /** The failures that an exception accepts. */
    public List<Counterexample> exceptions() {
        return failures.stream().filter(failure -> failure.acceptedBy().isPresent()).toList();
    }
}
