package org.galatea.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.galatea.vignette.Accuracy;

/** Prints how well a guide meets its vignettes, as a clinician reads it. */
final class AccuracyText {

    private static final String CELL = "%10s";

    private AccuracyText() {}

    static void print(Accuracy accuracy, PrintWriter out) {
        out.println("Expected (rows) and given (columns):");
        out.println(
                String.format(CELL, "")
                        + Arrays.stream(Urgency.values())
                                .map(urgency -> String.format(CELL, urgency))
                                .collect(Collectors.joining()));
        for (Urgency expected : Urgency.values()) {
            out.println(
                    String.format(CELL, expected)
                            + Arrays.stream(Urgency.values())
                                    .map(given ->
                                            String.format(CELL, accuracy.count(expected, given)))
                                    .collect(Collectors.joining()));
        }
        share("exactly as expected", accuracy.exact(), out);
        share("never below", accuracy.neverBelow(), out);
        share("above (over-triage)", accuracy.overTriage(), out);
        out.println(
                "Rules that are never the most urgent reason of a vignette: "
                        + (accuracy.undecided().isEmpty()
                                ? "none"
                                : accuracy.undecided().stream()
                                        .map(RuleId::value)
                                        .collect(Collectors.joining(", "))));
    }

    private static void share(String name, Accuracy.Share share, PrintWriter out) {
        out.println(
                String.format(
                        Locale.ROOT,
                        "  %-20s %d of %d (95%% interval %.1f%% to %.1f%%)",
                        name,
                        share.count(),
                        share.of(),
                        share.low() * 100,
                        share.high() * 100));
    }
}
