package org.galatea.account;

import java.util.Optional;

/**
 * Who somebody is, as an organisation's own provider says.
 *
 * @param issuer the provider
 * @param subject what the provider calls this person, the same for ever
 * @param login what the provider would have this person called here; may change, and is no proof
 * @param role what the provider's groups let this person do; none where they say nothing about it
 */
public record Identity(
        String issuer, String subject, String login, String displayName, Optional<Role> role) {}
