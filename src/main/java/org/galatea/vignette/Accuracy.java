package org.galatea.vignette;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;

/**
 * How well a guide meets its vignettes.
 *
 * @param confusion how many cases, by expected and by given urgency
 * @param undecided rules that are never alone or together the most urgent reason of a case
 */
public record Accuracy(Map<Urgency, Map<Urgency, Integer>> confusion, Set<RuleId> undecided) {

    /**
     * A share with its 95% interval (Wilson's, which stays right near 0 and 1).
     *
     * @param low lower end, from 0 to 1
     * @param high upper end, from 0 to 1
     */
    public record Share(int count, int of, double low, double high) {

        private static final double Z = 1.959964;

        static Share of(int count, int of) {
            if (of == 0) {
                return new Share(0, 0, 0, 1);
            }
            double share = (double) count / of;
            double scale = 1 + Z * Z / of;
            double middle = (share + Z * Z / (2.0 * of)) / scale;
            double half = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of)) / scale;
            return new Share(count, of, Math.max(0, middle - half), Math.min(1, middle + half));
        }
    }

    public static Accuracy of(Guide guide, List<VignetteOutcome> outcomes) {
        Map<Urgency, Map<Urgency, Integer>> confusion = new EnumMap<>(Urgency.class);
        Set<RuleId> undecided = new TreeSet<>();
        guide.adviceRules().forEach(rule -> undecided.add(rule.id()));
        for (VignetteOutcome outcome : outcomes) {
            Urgency given = outcome.assessment().urgency();
            confusion
                    .computeIfAbsent(
                            outcome.vignette().expected(), _ -> new EnumMap<>(Urgency.class))
                    .merge(given, 1, Integer::sum);
            outcome.assessment().rationale().stream()
                    .map(reason -> reason.rule())
                    .filter(rule -> rule.advise() == given)
                    .map(Rule::id)
                    .forEach(undecided::remove);
        }
        return new Accuracy(confusion, undecided);
    }

    /** Cases that get exactly the expected urgency. */
    public Share exact() {
        return share((expected, given) -> expected == given);
    }

    /** Cases that get the expected urgency or a higher one: what must never fail. */
    public Share neverBelow() {
        return share((expected, given) -> given.isAtLeast(expected));
    }

    /** Cases that get a higher urgency than expected. */
    public Share overTriage() {
        return share((expected, given) -> given.isMoreUrgentThan(expected));
    }

    public int count(Urgency expected, Urgency given) {
        return confusion.getOrDefault(expected, Map.of()).getOrDefault(given, 0);
    }

    private Share share(BiPredicate<Urgency, Urgency> counts) {
        int count = 0;
        int all = 0;
        for (Urgency expected : Urgency.values()) {
            for (Urgency given : Urgency.values()) {
                int cases = count(expected, given);
                all += cases;
                count += counts.test(expected, given) ? cases : 0;
            }
        }
        return Share.of(count, all);
    }
}
