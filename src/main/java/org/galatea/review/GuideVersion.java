package org.galatea.review;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/**
 * One version of a guide, as the desk knows it; its files stand elsewhere.
 *
 * @param hash the version of the guide: the hash of its content
 * @param parent the version that it was made from; none for the one that came with the program
 * @param createdBy who saved it
 * @param authors logins of everybody whose words are in it, {@code createdBy} among them
 * @param note what was changed and why, in the author's words
 */
public record GuideVersion(
        String hash,
        Optional<String> parent,
        String createdBy,
        SortedSet<String> authors,
        Instant created,
        String note,
        State state) {

    /** Where a version stands on its way. */
    public enum State {
        /** Saved, and not yet offered for review. */
        SAVED,
        /** Offered for review. */
        SUBMITTED,
        /** Taken back by its author. */
        WITHDRAWN,
        /** Came with the program, and was approved with its release. */
        RELEASED
    }

    /** The first characters of the hash: enough for people to tell versions apart. */
    public String shortHash() {
        return hash.substring(0, 12);
    }
}
