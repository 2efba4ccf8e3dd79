package org.galatea.guide;

import java.util.List;
import java.util.Optional;

/** One numbered, sourced, testable piece of clinical logic. */
public sealed interface Rule {

    Head head();

    Condition when();

    default RuleId id() {
        return head().id();
    }

    /**
     * What every rule says about itself.
     *
     * @param criteria rows of the clinical evidence that the rule carries out, such as C31
     * @param evidence ids of its sources
     * @param since guide release in which it first appeared
     * @param differs how regions or sources disagree, and which view is the default
     * @param note the author's comment above the rule
     * @param sentences the condition as it was written, a line each
     * @param file where it stands in the guide
     * @param line line of {@code rule "…"}, from 1
     */
    record Head(
            RuleId id,
            String title,
            List<String> criteria,
            List<String> evidence,
            String since,
            Optional<String> differs,
            String note,
            List<String> sentences,
            String file,
            int line) {
        public Head {
            criteria = List.copyOf(criteria);
            evidence = List.copyOf(evidence);
            sentences = List.copyOf(sentences);
        }
    }

    /** A rule that derives a finding: a clinical statement that other rules and questions share. */
    record FindingRule(Head head, Condition when, String finding) implements Rule {}

    /**
     * A rule that proposes what to do.
     *
     * @param because the reason, in words for the person
     * @param reads article sections, the first being the one that opens
     * @param adds ids of guidance texts
     * @param contact the kind of contact to ring instead of the usual one for the urgency
     */
    record AdviceRule(
            Head head,
            Condition when,
            Urgency advise,
            String because,
            List<SectionRef> reads,
            List<String> adds,
            Optional<String> contact)
            implements Rule {
        public AdviceRule {
            reads = List.copyOf(reads);
            adds = List.copyOf(adds);
        }
    }
}
