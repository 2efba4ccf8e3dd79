package org.galatea.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A conversation about a rule, a line or a whole version.
 *
 * @param version the version on which it was opened
 * @param blocking nothing is published while it is open
 * @param comments the first opened the thread; at least one
 */
public record CommentThread(
        UUID id,
        String version,
        Anchor anchor,
        boolean blocking,
        Optional<Resolution> resolution,
        List<Comment> comments) {

    /** Who closed the thread, and when. */
    public record Resolution(String by, Instant at) {}

    public CommentThread {
        comments = List.copyOf(comments);
    }

    public boolean open() {
        return resolution.isEmpty();
    }

    /** Says whether it keeps the version from being published. */
    public boolean blocks() {
        return blocking && open();
    }
}
