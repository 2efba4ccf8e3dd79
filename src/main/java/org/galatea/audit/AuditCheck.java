package org.galatea.audit;

import java.util.Optional;

/** Whether the log is as it was written. */
public sealed interface AuditCheck {

    /**
     * Every entry is as it was written.
     *
     * @param entries how many there are
     * @param hash of the last one; noted elsewhere, it shows later that nothing was rewritten
     */
    record Intact(long entries, String hash) implements AuditCheck {

        /** What to note elsewhere; none while the log is empty. */
        public Optional<Noted> last() {
            return entries == 0 ? Optional.empty() : Optional.of(new Noted(entries, hash));
        }
    }

    /**
     * Something was changed, put in or taken out.
     *
     * @param ordinal the first entry that is not as it was written
     * @param found what stands there now; none where it is missing
     */
    record Broken(long ordinal, String why, Optional<AuditEntry> found) implements AuditCheck {}
}
