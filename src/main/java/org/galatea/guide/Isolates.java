package org.galatea.guide;

import java.util.regex.Pattern;

/**
 * Keeps numbers of several parts, such as "18001 111" and "38 °C (100.4 °F)", in their order inside
 * a text that is written from right to left. Without it the parts would change places, and somebody
 * would dial 111 18001.
 */
final class Isolates {

    private static final String DEGREES = "\\d+(?:[.,]\\d+)? ?°? ?[CF]\\b";
    private static final Pattern NUMBER =
            Pattern.compile(DEGREES + "(?: ?\\(" + DEGREES + "\\))?|\\+?\\d+(?:[ -]\\d+)+|\\+\\d+");
    private static final String BEGIN = "\u2066"; // LEFT-TO-RIGHT ISOLATE
    private static final String END = "\u2069"; // POP DIRECTIONAL ISOLATE

    private final boolean needed;

    private Isolates(boolean needed) {
        this.needed = needed;
    }

    static Isolates of(String language) {
        return new Isolates(Spoken.direction(language).equals("rtl"));
    }

    String in(String text) {
        return needed ? NUMBER.matcher(text).replaceAll(BEGIN + "$0" + END) : text;
    }
}
