package org.galatea.guide;

import java.util.Set;

/**
 * In which language a guide speaks.
 *
 * @param language its code, such as "es"
 * @param approved whether a clinician has approved the texts in this language
 * @param english texts that are said in English all the same, because their translation is missing
 *     or older than they are; a page has to say so beside them
 */
public record Spoken(String language, boolean approved, Set<String> english) {

    /** A space at which no line ends and no number falls apart. */
    static final char NO_BREAK = '\u00a0';

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ku", "ps", "ur");

    /** The language in which a guide is written. */
    public static final Spoken ENGLISH = new Spoken("en", true, Set.of());

    public Spoken {
        english = Set.copyOf(english);
    }

    /** In which direction a language is written, as HTML says it: "ltr" or "rtl". */
    public static String direction(String language) {
        return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
    }

    /** Whether this text stands in English on a page in another language. */
    public boolean isUntranslated(String text) {
        return english.contains(text) || english.contains(text.replace(NO_BREAK, ' '));
    }
}
