package org.galatea.interview;

import org.galatea.guide.Answers;
import org.galatea.guide.Question;

/** Tells how many questions can still come. Safe for use by many threads. */
@FunctionalInterface
public interface Ahead {

    /** Knows nothing but the limit that holds for every guide. */
    Ahead UNKNOWN = (_, answers) -> Interview.LONGEST - answers.byQuestion().size();

    /**
     * The most questions that can still be asked.
     *
     * @param next the question that is asked now; it is counted
     * @param before the answers to earlier questions that count
     */
    int questions(Question next, Answers before);
}
