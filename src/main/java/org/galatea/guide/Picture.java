package org.galatea.guide;

import java.util.List;

/**
 * A drawing that explains something beside its words. The program has the drawings, a guide names
 * them, as it names swatches; so a guide holds nothing but text.
 *
 * @param words what it shows, for those who do not see it
 */
public record Picture(String name, String words) {

    /**
     * ducts: where milk ducts lie, in a full and in a flat chest. pad: how to look at a mark.
     * sides: one side or both, one hole or several.
     */
    public static final List<String> NAMES = List.of("ducts", "pad", "sides");

    /** All drawings have the same shape, so that the page does not move when one arrives. */
    public static final int WIDTH = 480;

    public static final int HEIGHT = 216;

    /** How an article names one: {@code ![words](picture:pad)}. */
    public static final String SCHEME = "picture:";

    /** Where the page finds the drawing. */
    public static String address(String name) {
        return "/assets/pictures/" + name + ".svg";
    }
}
