package org.galatea.guide;

import java.util.List;

/**
 * A short statement that goes with the advice.
 *
 * @param against ids of statements that would contradict it on the same page
 */
public record GuidanceText(
        String id, Kind kind, String text, List<String> sources, List<String> against) {

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
        against = List.copyOf(against);
    }
}
