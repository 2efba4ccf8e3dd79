package org.galatea.review;

import java.time.Instant;
import java.util.Optional;
import org.galatea.guide.RuleId;

/**
 * What one clinician decided.
 *
 * @param subject the fingerprint of a rule, or the hash of a whole version; the decision holds for
 *     exactly this content, in whatever version it stands
 * @param version the version on whose page it was made
 * @param rule the rule; none for a whole version
 */
public record Decision(
        String subject,
        String version,
        Optional<RuleId> rule,
        String login,
        Verdict verdict,
        Instant decided,
        String words) {}
