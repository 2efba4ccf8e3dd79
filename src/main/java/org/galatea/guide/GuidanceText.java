package org.galatea.guide;

import java.util.List;

/**
 * A short statement that goes with the advice.
 *
 * @param insteadOf ids of statements that would contradict it: where both are proposed, this one
 *     stays
 */
public record GuidanceText(
        String id, Kind kind, String text, List<String> sources, List<String> insteadOf) {

    /** Where the statement stands on the page. */
    public enum Kind {
        /** What to do until seen. */
        MEANWHILE,
        /** When to get help sooner. */
        SOONER,
        /** What to tell the doctor. */
        TELL
    }

    public GuidanceText {
        sources = List.copyOf(sources);
        insteadOf = List.copyOf(insteadOf);
    }
}
