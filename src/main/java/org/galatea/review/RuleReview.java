package org.galatea.review;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.galatea.guide.RuleId;

/**
 * Where one changed rule stands.
 *
 * @param authors who wrote it as it is now: the authors of the version in which this content first
 *     appeared
 * @param decisions those that stand, on exactly this content, in this or an earlier version
 */
public record RuleReview(
        RuleId rule, String fingerprint, SortedSet<String> authors, List<Decision> decisions) {

    public RuleReview {
        decisions = List.copyOf(decisions);
    }

    /** Everybody who approved it and did not write it. */
    public SortedSet<String> approvers() {
        return approvers(decisions, authors);
    }

    static SortedSet<String> approvers(List<Decision> decisions, SortedSet<String> authors) {
        return decisions.stream()
                .filter(decision -> decision.verdict() == Verdict.APPROVE)
                .map(Decision::login)
                .filter(login -> !authors.contains(login))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
