package org.galatea.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.galatea.guide.RuleId;

/**
 * All that is known about a version that is on its way to publication.
 *
 * @param base the version that it is compared with: the published one, else the released one
 * @param authors who wrote something that is in this version and not in {@code base}
 * @param changed the rules that are new or other than in {@code base}
 * @param decisions those that stand on the whole version
 * @param downward every move to a calmer place, against {@code base}
 * @param reasons by key of the move
 * @param threads those on this version and on versions between it and {@code base}
 */
public record Review(
        GuideVersion version,
        String base,
        SortedSet<String> authors,
        List<RuleReview> changed,
        List<Decision> decisions,
        List<DownwardMove> downward,
        Map<String, Reason> reasons,
        List<CommentThread> threads) {

    /** Why people are sent to a calmer place, and who says so. */
    public record Reason(String login, String words) {}

    public Review {
        changed = List.copyOf(changed);
        decisions = List.copyOf(decisions);
        downward = List.copyOf(downward);
        reasons = Map.copyOf(reasons);
        threads = List.copyOf(threads);
    }

    /** What is known about a rule, where it is new or other than in {@code base}. */
    public Optional<RuleReview> of(RuleId rule) {
        return changed.stream().filter(known -> known.rule().equals(rule)).findFirst();
    }

    /** Everybody who approved the whole and wrote none of it. */
    public SortedSet<String> approvers() {
        return RuleReview.approvers(decisions, authors);
    }
}
