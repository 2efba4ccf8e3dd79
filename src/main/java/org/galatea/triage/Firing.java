package org.galatea.triage;

import java.util.List;
import java.util.Set;

/**
 * What the rules said about some answers.
 *
 * @param findings what was derived
 * @param reasons the advice rules that fired
 */
public record Firing(Set<String> findings, List<Reason> reasons) {
    public Firing {
        findings = Set.copyOf(findings);
        reasons = List.copyOf(reasons);
    }
}
