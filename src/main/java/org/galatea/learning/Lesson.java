package org.galatea.learning;

import java.util.Map;
import java.util.OptionalLong;
import org.galatea.guide.Urgency;

/**
 * What was counted under one version of a guide.
 *
 * @param counts whole tens
 */
public record Lesson(String version, Map<Counted, Long> counts) {

    public Lesson {
        counts = Map.copyOf(counts);
        if (counts.values().stream().anyMatch(count -> count % Tally.FEWEST != 0)) {
            throw new IllegalArgumentException("Only whole tens may be told.");
        }
    }

    /** How often advice of an urgency was given; empty where it was fewer than ten times. */
    public OptionalLong advice(Urgency urgency) {
        return told(count(Kind.ADVICE, urgency.name()));
    }

    /** How often a question came up. */
    public OptionalLong asked(String question) {
        return told(count(Kind.ASKED, question));
    }

    /** How often people stopped at a question. */
    public OptionalLong stopped(String question) {
        return told(count(Kind.ASKED, question) - count(Kind.ANSWERED, question));
    }

    /** How often a question was answered with "not sure". */
    public OptionalLong unsure(String question) {
        return told(count(Kind.UNSURE, question));
    }

    private long count(Kind kind, String subject) {
        return counts.getOrDefault(new Counted(version, kind, subject), 0L);
    }

    private static OptionalLong told(long count) {
        return count < Tally.FEWEST ? OptionalLong.empty() : OptionalLong.of(count);
    }
}
