package org.galatea.review;

import org.galatea.guide.RuleId;

/** What a thread of comments is about. */
public sealed interface Anchor {

    /** A rule, wherever it stands. */
    record OnRule(RuleId rule) implements Anchor {}

    /**
     * A line of a file.
     *
     * @param path inside the guide
     * @param line from 1
     */
    record OnLine(String path, int line) implements Anchor {
        public OnLine {
            if (line < 1) {
                throw new IllegalArgumentException("Line " + line + " does not exist.");
            }
        }
    }

    /** The whole version. */
    record OnVersion() implements Anchor {}

    /** In words, as a message names it. */
    default String words() {
        return switch (this) {
            case OnRule(RuleId rule) -> "rule " + rule;
            case OnLine(String path, int line) -> path + ", line " + line;
            case OnVersion() -> "the whole version";
        };
    }
}
