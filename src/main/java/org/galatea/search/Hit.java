package org.galatea.search;

/**
 * One thing that was found.
 *
 * @param id of the article or the common question
 * @param title of the article, or the common question itself
 * @param section the article's section that fits best; empty for a common question
 * @param heading of that section
 * @param excerpt safe HTML: the words around what was searched for, those words marked
 */
public record Hit(
        Kind kind, String id, String title, String section, String heading, String excerpt) {

    /** What can be found. */
    public enum Kind {
        QUESTION,
        ARTICLE
    }
}
