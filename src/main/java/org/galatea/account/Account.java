package org.galatea.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may sign in.
 *
 * @param login in lower case; stands in the records for ever
 * @param hasPassword whether the person has set one yet
 * @param lockedUntil set after repeated failures; may lie in the past
 */
public record Account(
        String login,
        String displayName,
        Role role,
        boolean enabled,
        boolean hasPassword,
        Optional<Instant> lockedUntil) {}
