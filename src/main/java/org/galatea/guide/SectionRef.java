package org.galatea.guide;

/**
 * A section of an article, written {@code article#section}.
 *
 * @param section the slug of its heading
 */
public record SectionRef(String article, String section) {
    @Override
    public String toString() {
        return article + "#" + section;
    }
}
