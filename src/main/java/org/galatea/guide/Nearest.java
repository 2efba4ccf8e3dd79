package org.galatea.guide;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known phrase that an author most likely meant. */
final class Nearest {

    /** Nobody mistypes so much; and the time to compare grows with the length of both texts. */
    private static final int LONGEST = 300;

    private Nearest() {}

    /** Returns the known text with the smallest edit distance, unless even that one is far away. */
    static Optional<String> to(String wanted, Collection<String> known) {
        if (wanted.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.max(3, wanted.length() / 2);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        record Candidate(String text, int distance) {}
        return known.stream()
                .map(text -> new Candidate(text, distance.apply(wanted, text)))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::text))
                .map(Candidate::text);
    }
}
