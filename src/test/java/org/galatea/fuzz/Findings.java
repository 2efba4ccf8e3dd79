package org.galatea.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of many tries: how often each outcome, and everything that should not be. */
final class Findings {

    private static final int MOST_SHOWN = 20;
    private static final int LONGEST_SHOWN = 600;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int faultCount;
    private long slowestNanos;
    private String slowest = "";

    void outcome(String name) {
        outcomes.merge(name, 1, Integer::sum);
    }

    void fault(long seed, String what, String input) {
        faultCount++;
        if (faults.size() < MOST_SHOWN) {
            faults.add("seed " + seed + ": " + what + "\n  " + shortened(input));
        }
    }

    void took(long nanos, long seed) {
        if (nanos > slowestNanos) {
            slowestNanos = nanos;
            slowest = "seed " + seed;
        }
    }

    private static String shortened(String input) {
        return input.length() > LONGEST_SHOWN
                ? input.substring(0, LONGEST_SHOWN) + "… (" + input.length() + ")"
                : input;
    }

    int count(String outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    List<String> faults() {
        return faults;
    }

    int faultCount() {
        return faultCount;
    }

    String report(String name) {
        return "%s: %,d tries %s, slowest %d ms (%s), %d faults%s"
                .formatted(
                        name,
                        outcomes.values().stream().mapToInt(Integer::intValue).sum(),
                        outcomes,
                        slowestNanos / 1_000_000,
                        slowest,
                        faultCount,
                        faults.isEmpty() ? "" : "\n" + String.join("\n", faults));
    }
}
