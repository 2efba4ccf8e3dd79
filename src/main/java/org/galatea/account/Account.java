package org.galatea.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may sign in.
 *
 * @param login in lower case; stands in the records for ever
 * @param hasPassword whether the person has set one yet
 * @param provided whether an organisation's own provider signs this person in
 * @param lockedUntil set after repeated failures; may lie in the past
 * @param sessionsFrom sessions that began before have ended
 */
public record Account(
        String login,
        String displayName,
        Role role,
        boolean enabled,
        boolean hasPassword,
        boolean provided,
        Optional<Instant> lockedUntil,
        Optional<Instant> sessionsFrom) {

    /** Says whether somebody who signed in at this time may still go on. */
    public boolean isOpenFor(Instant since) {
        return enabled && sessionsFrom.filter(since::isBefore).isEmpty();
    }

    /** Says whether repeated failures keep this person out now. */
    public boolean isLocked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }
}
