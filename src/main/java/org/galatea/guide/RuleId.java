package org.galatea.guide;

import java.util.regex.Pattern;

/** The id that a rule keeps for life: one capital letter and two or three digits, such as U07. */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{2,3}");

    public RuleId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "\""
                            + value
                            + "\" is not a rule id.\nMaybe a capital letter and two digits, such as U07.");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
