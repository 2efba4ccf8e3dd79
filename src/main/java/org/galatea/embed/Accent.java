package org.galatea.embed;

import java.util.Locale;

/**
 * A clinic's colour, made sure that everybody can read what it is used for: links on our paper and
 * white words on a button; and a lighter one of the same hue for dark screens.
 *
 * @param light for light screens, "#rrggbb"
 * @param dark for dark screens
 */
public record Accent(String light, String dark) {

    /** WCAG 2.2 AA for words of usual size. */
    private static final double LEAST_CONTRAST = 4.5;

    /** The darkest of our light surfaces, and the lightest of our dark ones. */
    private static final int LIGHT_SURFACE = 0xf1ebe2;

    private static final int DARK_SURFACE = 0x2a2e34;
    private static final int WHITE = 0xffffff;
    private static final double STEP_TO_WHITE = 0.05;

    /**
     * Takes a colour such as #0f5c63.
     *
     * @throws IllegalArgumentException if it is none, or too pale to read
     */
    public static Accent of(String colour) {
        String text = colour.strip().toLowerCase(Locale.ROOT);
        if (!text.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException(
                    "accent is \"" + colour + "\". It must be a colour such as #0f5c63.");
        }
        int rgb = Integer.parseInt(text.substring(1), 16);
        double contrast = contrast(rgb, LIGHT_SURFACE);
        if (contrast < LEAST_CONTRAST) {
            throw new IllegalArgumentException(
                    "accent %s is too pale: its contrast with our paper is %.1f, and must be 4.5 or more. Take a darker one."
                            .formatted(text, contrast));
        }
        return new Accent(text, forDarkScreens(rgb));
    }

    private static String forDarkScreens(int rgb) {
        int lighter = rgb;
        for (double share = 0;
                contrast(lighter, DARK_SURFACE) < LEAST_CONTRAST;
                share += STEP_TO_WHITE) {
            lighter = mixed(rgb, WHITE, share);
        }
        return "#%06x".formatted(lighter);
    }

    private static int mixed(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xff;
            int b = to >> shift & 0xff;
            mixed |= (int) Math.round(a + (b - a) * Math.min(share, 1)) << shift;
        }
        return mixed;
    }

    /** WCAG's contrast of two colours, from 1 to 21. */
    static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff)
                + 0.7152 * linear(rgb >> 8 & 0xff)
                + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Our colours with this one in the place of ours. */
    public String css() {
        return """
        html:root {
          --accent: light-dark(%1$s, %2$s);
          --accent-ink: light-dark(#ffffff, #101418);
          --accent-soft: light-dark(color-mix(in srgb, %1$s 12%%, #ffffff), color-mix(in srgb, %2$s 18%%, #16181b));
          --aura-accent-color-light: %1$s;
          --aura-accent-color-dark: %2$s;
        }
        """
                .formatted(light, dark);
    }
}
