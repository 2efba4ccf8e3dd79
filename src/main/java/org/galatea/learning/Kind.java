package org.galatea.learning;

/** What is counted. Never two things together: what came with what is nobody's business. */
public enum Kind {
    /** A question came up. */
    ASKED,
    /** It was answered. */
    ANSWERED,
    /** It was answered with "not sure". */
    UNSURE,
    /** Advice of an urgency was given. */
    ADVICE
}
