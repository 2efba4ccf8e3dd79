package org.galatea.audit;

/** Whether the log is as it was written. */
public sealed interface AuditCheck {

    /**
     * Every entry is as it was written.
     *
     * @param entries how many there are
     * @param hash of the last one; noted elsewhere, it shows later that nothing was rewritten
     */
    record Intact(long entries, String hash) implements AuditCheck {}

    /**
     * Something was changed, put in or taken out.
     *
     * @param ordinal the first entry that is not as it was written
     */
    record Broken(long ordinal, String why) implements AuditCheck {}
}
