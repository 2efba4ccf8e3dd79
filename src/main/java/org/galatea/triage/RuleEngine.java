package org.galatea.triage;

import org.galatea.guide.Answers;

/** Finds the rules that hold for some answers. Safe for use by many threads. */
public interface RuleEngine {

    /**
     * Fires every rule that holds.
     *
     * @param answers only answers that count; see {@code Interview}
     * @throws IllegalStateException if the rules do not come to rest; never happens with a guide
     *     that was read, since findings can't depend on each other in a circle
     */
    Firing fire(Answers answers);
}
