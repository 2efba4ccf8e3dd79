package org.galatea.review;

/** What a clinician decides about a rule or a version. */
public enum Verdict {
    APPROVE,
    ASK_FOR_CHANGES,
    /** Takes back what the same person decided before. */
    WITHDRAWN
}
