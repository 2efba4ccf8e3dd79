package org.galatea.review;

import java.time.Instant;

/**
 * A version that was made to speak.
 *
 * @param ordinal counts all publications from 1; the highest is current
 * @param version its hash
 */
public record Publication(
        long ordinal, String version, Kind kind, String by, Instant at, String words) {

    /** How the version came to speak. */
    public enum Kind {
        PUBLISHED,
        /** The one before came back. */
        ROLLED_BACK
    }
}
