package org.galatea.guide;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** What a person answered to one question. */
public sealed interface Answer {

    /**
     * The picked options.
     *
     * @param options option ids; at least one
     */
    record Choice(SequencedSet<String> options) implements Answer {
        public Choice {
            if (options.isEmpty()) {
                throw new IllegalArgumentException("A choice needs at least one option.");
            }
            options = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(options));
        }
    }

    /** A number, in the unit of its question. */
    record Amount(int value) implements Answer {}

    static Answer of(String... options) {
        return choice(List.of(options));
    }

    static Answer choice(Collection<String> options) {
        return new Choice(new LinkedHashSet<>(options));
    }

    static Answer amount(int value) {
        return new Amount(value);
    }
}
