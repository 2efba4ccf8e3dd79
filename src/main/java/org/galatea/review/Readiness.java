package org.galatea.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.galatea.guide.RuleId;

/**
 * Whether a version may be published, and what is missing.
 *
 * @param missing empty when it may
 */
public record Readiness(List<Missing> missing) {

    /** How many people other than the authors must approve. */
    public static final int APPROVALS = 2;

    /**
     * One thing that is missing.
     *
     * @param rule the rule that it is about, if it is about one
     * @param words a sentence for the person who wants to publish
     */
    public record Missing(Kind kind, Optional<RuleId> rule, String words) {}

    /** What sort of thing is missing. */
    public enum Kind {
        SUBMISSION,
        APPROVAL,
        RULE_APPROVAL,
        CHANGES,
        REASON,
        THREAD
    }

    public Readiness {
        missing = List.copyOf(missing);
    }

    public boolean ready() {
        return missing.isEmpty();
    }

    /** All that is missing, a sentence a line. */
    public String words() {
        return String.join("\n", missing.stream().map(Missing::words).toList());
    }

    /** Judges a version; one that came with the program was approved with its release. */
    public static Readiness of(Review review) {
        List<Missing> missing = new ArrayList<>();
        if (review.version().state() != GuideVersion.State.RELEASED) {
            submission(review, missing);
            whole(review, missing);
            review.changed().forEach(rule -> rule(rule, missing));
            reasons(review, missing);
            threads(review, missing);
        }
        return new Readiness(missing);
    }

    private static void submission(Review review, List<Missing> missing) {
        switch (review.version().state()) {
            case SAVED ->
                    add(missing, Kind.SUBMISSION, "The version is not yet submitted for review.");
            case WITHDRAWN ->
                    add(missing, Kind.SUBMISSION, "The version was withdrawn by its author.");
            case SUBMITTED, RELEASED -> {}
        }
    }

    private static void whole(Review review, List<Missing> missing) {
        approvals(review.approvers())
                .ifPresent(words -> add(missing, Kind.APPROVAL, "The version as a whole " + words));
        for (Decision decision : review.decisions()) {
            if (decision.verdict() == Verdict.ASK_FOR_CHANGES) {
                add(
                        missing,
                        Kind.CHANGES,
                        decision.login() + " asks for changes to the version as a whole.");
            }
        }
    }

    private static void rule(RuleReview rule, List<Missing> missing) {
        Optional<RuleId> id = Optional.of(rule.rule());
        approvals(rule.approvers())
                .ifPresent(words ->
                        missing.add(
                                new Missing(
                                        Kind.RULE_APPROVAL,
                                        id,
                                        "Rule " + rule.rule() + " " + words)));
        for (Decision decision : rule.decisions()) {
            if (decision.verdict() == Verdict.ASK_FOR_CHANGES) {
                missing.add(
                        new Missing(
                                Kind.CHANGES,
                                id,
                                decision.login()
                                        + " asks for changes to rule "
                                        + rule.rule()
                                        + "."));
            }
        }
    }

    private static Optional<String> approvals(Set<String> approvers) {
        int lacking = APPROVALS - approvers.size();
        if (lacking <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                "needs "
                        + (lacking == 1
                                ? "one more approval by somebody who did not write it"
                                : "two approvals by people who did not write it")
                        + (approvers.isEmpty()
                                ? "."
                                : "; approved by " + String.join(", ", approvers) + "."));
    }

    private static void reasons(Review review, List<Missing> missing) {
        for (DownwardMove move : review.downward()) {
            Review.Reason reason = review.reasons().get(move.key());
            if (reason == null || reason.words().isBlank()) {
                add(
                        missing,
                        Kind.REASON,
                        String.format(
                                java.util.Locale.ROOT,
                                "%,d sets of answers move from %s down to %s, and nobody wrote why.",
                                move.people(),
                                move.from(),
                                move.to()));
            }
        }
    }

    private static void threads(Review review, List<Missing> missing) {
        for (CommentThread thread : review.threads()) {
            if (thread.blocks()) {
                add(
                        missing,
                        Kind.THREAD,
                        "A blocking thread on "
                                + thread.anchor().words()
                                + " is open, begun by "
                                + thread.comments().getFirst().author()
                                + ".");
            }
        }
    }

    private static void add(List<Missing> missing, Kind kind, String words) {
        missing.add(new Missing(kind, Optional.empty(), words));
    }
}
