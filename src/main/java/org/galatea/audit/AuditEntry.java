package org.galatea.audit;

import java.time.Instant;

/**
 * One act, chained to the one before it.
 *
 * @param ordinal counts all acts from 1
 * @param written when, to the microsecond
 * @param previous hash of the entry before it; 64 zeros for the first
 * @param hash over all other fields
 */
public record AuditEntry(long ordinal, Instant written, Act act, String previous, String hash) {

    static final String BEGINNING = "0".repeat(64);

    /** The hash that belongs to these fields. */
    static String hashOf(long ordinal, Instant written, Act act, String previous) {
        return new ContentHash()
                .with(previous)
                .with(ordinal)
                .with(written)
                .with(act.actor())
                .with(act.what())
                .with(act.subject())
                .with(act.words())
                .hex();
    }

    /** The hash that this entry should have. */
    String expectedHash() {
        return hashOf(ordinal, written, act, previous);
    }
}
