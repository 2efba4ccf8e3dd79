package org.galatea.guide;

import java.util.List;
import java.util.SequencedMap;

/**
 * A rule as it stands in its file, before its sentences are understood.
 *
 * @param name what stands in quotes behind {@code rule}: id and title
 * @param notes the annotations, in their order: name to value
 * @param comment the comment lines above the rule
 */
record RuleText(
        String file,
        int line,
        String name,
        SequencedMap<String, Line> notes,
        String comment,
        List<Line> when,
        List<Line> then) {}
