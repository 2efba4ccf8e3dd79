package org.galatea.triage.drools;

/**
 * What the rules are matched against: small and uniform, so that every condition can be read back.
 *
 * <p>Public, with public parts, only because Drools generates code that uses them.
 */
public sealed interface Fact {

    /**
     * An option that was picked.
     *
     * @param key question id, slash, option id; one field, because Drools then finds the matching
     *     conditions by hashing
     */
    record Chosen(String key) implements Fact {
        public Chosen(String question, String option) {
            this(question + "/" + option);
        }
    }

    /** A number that was given. */
    record Given(String question, int value) implements Fact {}

    /** A finding that was derived. */
    record Found(String finding) implements Fact {}

    /** How many questions were answered with "not sure". */
    record Unsure(int count) implements Fact {}
}
