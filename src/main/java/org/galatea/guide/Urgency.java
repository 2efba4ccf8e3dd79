package org.galatea.guide;

/**
 * How soon a person should be seen; the declaration order is from the most to the least urgent.
 *
 * <p>Meaning and time limits: clinical evidence, section 1.1.
 */
public enum Urgency {
    /** Emergency help within minutes. */
    EMERGENCY,
    /** A doctor, nurse line or urgent care today, day or night. */
    SAME_DAY,
    /** Seen by a doctor within days. */
    URGENT,
    /** A normal appointment within two to four weeks. */
    ROUTINE,
    /** The person can look after it, and knows when to come back. */
    SELF_CARE;

    public boolean isMoreUrgentThan(Urgency other) {
        return compareTo(other) < 0;
    }

    public boolean isAtLeast(Urgency other) {
        return compareTo(other) <= 0;
    }

    public static Urgency mostUrgent(Urgency first, Urgency second) {
        return first.isMoreUrgentThan(second) ? first : second;
    }
}
