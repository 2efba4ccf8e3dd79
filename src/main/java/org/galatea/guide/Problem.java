package org.galatea.guide;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a guide, told so that its author can mend it.
 *
 * @param file path inside the guide folder
 * @param line first line is 1; 0 where the problem has no line, such as a missing file
 * @param what what is wrong, with the offending words
 * @param maybe what the author may have meant, or null
 */
public record Problem(String file, int line, String what, @Nullable String maybe)
        implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place
                + ": "
                + what
                + (maybe == null ? "" : System.lineSeparator() + "    Maybe " + maybe);
    }
}
