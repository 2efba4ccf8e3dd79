package org.galatea.review;

import java.math.BigInteger;
import org.galatea.guide.Urgency;

/**
 * People who would be sent to a calmer place than before.
 *
 * @param people number of sets of answers
 */
public record DownwardMove(Urgency from, Urgency to, BigInteger people) {

    /** Names the move; a reason given for it does not hold when the number changes. */
    public String key() {
        return from + ">" + to + ":" + people;
    }
}
