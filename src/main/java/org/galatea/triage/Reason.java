package org.galatea.triage;

import java.util.List;
import org.galatea.guide.Rule;

/**
 * A rule that fired, and the person's own answers that made it fire.
 *
 * @param answers phrases of the answers that the rule rests on, directly or through findings
 */
public record Reason(Rule.AdviceRule rule, List<String> answers) {
    public Reason {
        answers = List.copyOf(answers);
    }
}
