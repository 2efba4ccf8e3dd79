package org.galatea.desk.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.galatea.report.Topic;
import org.galatea.review.Review;

/**
 * A rule in the list of all rules.
 *
 * @param changedSinceMine whether somebody decided about it and it has changed since
 */
record RuleRow(Rule rule, Optional<Topic> topic, Standing standing, boolean changedSinceMine) {

    /** All rules of a version, as this person sees them. */
    static List<RuleRow> all(Desk desk, String version, String login) {
        return all(desk, desk.publishing().review(version, List.of()), login);
    }

    /** All rules of a version under review, as this person sees them. */
    static List<RuleRow> all(Desk desk, Review review, String login) {
        String version = review.version().hash();
        Map<RuleId, Standing> changed = new HashMap<>();
        review.changed().forEach(rule -> changed.put(rule.rule(), Standing.of(rule)));
        Map<RuleId, String> mine = desk.decisions().lastReviewed(login);
        Map<RuleId, String> now = desk.shelf().fingerprints(version);
        List<RuleRow> rows = new ArrayList<>();
        Volume volume = desk.shelf().volume(version);
        for (Rule rule : volume.rules()) {
            String seen = mine.get(rule.id());
            rows.add(
                    new RuleRow(
                            rule,
                            Topic.of(rule, volume.guide()),
                            changed.getOrDefault(rule.id(), Standing.PUBLISHED),
                            seen != null && !seen.equals(now.get(rule.id()))));
        }
        return rows;
    }

    Optional<Urgency> urgency() {
        return switch (rule) {
            case Rule.AdviceRule advice -> Optional.of(advice.advise());
            case Rule.FindingRule _ -> Optional.empty();
        };
    }
}
