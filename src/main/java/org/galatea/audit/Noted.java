package org.galatea.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry's number and hash, noted down outside the database. The chain alone can't show that
 * somebody wrote all of it anew; this can.
 */
public record Noted(long ordinal, String hash) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,17}):([0-9a-f]{64})");

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static Noted of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "\""
                            + text
                            + "\" is no entry.\nMaybe copy it from an earlier check: a number, a"
                            + " colon and 64 hex digits.");
        }
        return new Noted(Long.parseLong(form.group(1)), form.group(2));
    }

    @Override
    public String toString() {
        return ordinal + ":" + hash;
    }
}
