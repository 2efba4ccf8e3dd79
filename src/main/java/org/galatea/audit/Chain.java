package org.galatea.audit;

import java.util.Iterator;
import java.util.Optional;

/** Follows a log from its first entry to the last. */
final class Chain {

    private final Optional<Noted> noted;
    private long last;
    private String hash = AuditEntry.BEGINNING;

    Chain(Optional<Noted> noted) {
        this.noted = noted;
    }

    /** Looks at every entry, and names the first that is not as it was written. */
    AuditCheck follow(Iterator<AuditEntry> entries) {
        while (entries.hasNext()) {
            AuditEntry entry = entries.next();
            Optional<String> fault = fault(entry);
            if (fault.isPresent()) {
                return new AuditCheck.Broken(
                        Math.min(entry.ordinal(), last + 1), fault.get(), Optional.of(entry));
            }
            last = entry.ordinal();
            hash = entry.hash();
        }
        if (noted.filter(known -> known.ordinal() > last).isPresent()) {
            return tooShort();
        }
        return new AuditCheck.Intact(last, hash);
    }

    AuditCheck.Broken tooShort() {
        return new AuditCheck.Broken(
                last + 1, "The log ends after entry " + last + ", too early.", Optional.empty());
    }

    private Optional<String> fault(AuditEntry entry) {
        long next = last + 1;
        if (entry.ordinal() != next) {
            return Optional.of("Entry " + next + " is missing.");
        }
        if (!entry.previous().equals(hash)) {
            return Optional.of("Entry " + next + " does not follow from the one before it.");
        }
        if (!entry.hash().equals(entry.expectedHash())) {
            return Optional.of("Entry " + next + " was changed after it was written.");
        }
        return noted.filter(known -> known.ordinal() == next)
                .filter(known -> !known.hash().equals(entry.hash()))
                .map(_ ->
                        "Entry "
                                + next
                                + " is not the one that was noted: it, or one before it, was"
                                + " written anew.");
    }
}
