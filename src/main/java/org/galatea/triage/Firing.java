package org.galatea.triage;

import java.util.List;
import java.util.Set;
import org.galatea.guide.Rule;

/**
 * What the rules said about some answers.
 *
 * @param findings what was derived
 * @param fired the advice rules that fired
 */
public record Firing(Set<String> findings, List<Fired> fired) {

    /**
     * An advice rule that fired.
     *
     * @param grounds the answers that it rests on, directly or through findings
     */
    public record Fired(Rule.AdviceRule rule, List<Ground> grounds) {
        public Fired {
            grounds = List.copyOf(grounds);
        }
    }

    public Firing {
        findings = Set.copyOf(findings);
        fired = List.copyOf(fired);
    }
}
