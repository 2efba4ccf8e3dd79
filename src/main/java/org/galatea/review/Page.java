package org.galatea.review;

/**
 * A part of a list.
 *
 * @param offset how many are left out before it, from 0
 * @param limit how many it holds at most, from 1 to 500
 */
public record Page(int offset, int limit) {

    public Page {
        if (offset < 0 || limit < 1 || limit > 500) {
            throw new IllegalArgumentException(
                    "There is no page of " + limit + " from " + offset + ".");
        }
    }

    /** The first part. */
    public static Page first(int limit) {
        return new Page(0, limit);
    }
}
