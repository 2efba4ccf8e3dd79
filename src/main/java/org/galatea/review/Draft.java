package org.galatea.review;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A named work copy of a version's files.
 *
 * @param base the version that it began as
 * @param authors logins of everybody who changed one of its files, and of who opened it
 */
public record Draft(
        UUID id,
        String name,
        String base,
        String createdBy,
        Instant created,
        SortedSet<String> authors) {}
