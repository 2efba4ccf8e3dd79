package org.galatea.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers of sets of answers are written. */
public final class Counts {

    private static final BigDecimal SMALLEST = new BigDecimal("0.01");

    private Counts() {}

    public static String words(BigInteger people) {
        return String.format(Locale.ROOT, "%,d", people);
    }

    /** A part with its share of the whole. */
    public static String words(BigInteger part, BigInteger whole) {
        return words(part) + " (" + share(part, whole) + ")";
    }

    public static String share(BigInteger part, BigInteger whole) {
        if (whole.signum() == 0) {
            return "-";
        }
        BigDecimal percent =
                new BigDecimal(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(new BigDecimal(whole), MathContext.DECIMAL32);
        return percent.signum() != 0 && percent.compareTo(SMALLEST) < 0
                ? "under 0.01%"
                : percent.setScale(2, RoundingMode.HALF_UP) + "%";
    }
}
