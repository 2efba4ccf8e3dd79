package org.galatea.review;

import java.time.Instant;

/**
 * A file of a draft.
 *
 * @param revision counts its changes from 1; a save names the revision that it was based on
 */
public record DraftFile(
        String path, String text, int revision, String changedBy, Instant changed) {}
