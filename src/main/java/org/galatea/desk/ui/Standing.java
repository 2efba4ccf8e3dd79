package org.galatea.desk.ui;

import org.galatea.review.Readiness;
import org.galatea.review.RuleReview;
import org.galatea.review.Verdict;

/** Where a rule of a version stands in its review. */
enum Standing {
    /** The same as in what is published. */
    PUBLISHED,
    /** Changed, and approved by enough people. */
    APPROVED,
    /** Changed, and somebody asks for other words. */
    CHANGES_ASKED,
    /** Changed, and still to be approved. */
    WAITING;

    static Standing of(RuleReview review) {
        if (review.decisions().stream()
                .anyMatch(decision -> decision.verdict() == Verdict.ASK_FOR_CHANGES)) {
            return CHANGES_ASKED;
        }
        return review.approvers().size() >= Readiness.APPROVALS ? APPROVED : WAITING;
    }
}
