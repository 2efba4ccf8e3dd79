package org.galatea.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.InvalidGuideException;
import org.galatea.guide.Problem;

/**
 * Changes the texts of a guide: whatever comes of it, the reader gives a guide or says clearly what
 * is wrong, and soon.
 */
final class GuideFuzz {

    /** Long enough for any honest guide on the slowest machine. */
    private static final int MOST_SECONDS = 30;

    /**
     * One guide of so many has all its translations, which take most of the time; the others none
     * but the file that is changed.
     */
    private static final int WITH_ALL = 20;

    private static final String LAUGHS =
            """
            a: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
            d: &d [*c, *c, *c, *c, *c, *c, *c, *c]
            """;

    private static final List<String> BOMBS =
            List.of(
                    LAUGHS,
                    "[".repeat(20_000),
                    "{a: ".repeat(5_000),
                    "- ".repeat(20_000),
                    "? ".repeat(5_000),
                    "a: !!java.net.URL [\"http://127.0.0.1\"]\n",
                    "&a a: *a\n",
                    "x".repeat(900_000),
                    "# ".repeat(200_000),
                    "> ".repeat(10_000),
                    "*".repeat(50_000),
                    "[](".repeat(20_000),
                    "`".repeat(50_000),
                    "    any of\n".repeat(3_000),
                    "not: ".repeat(10_000),
                    "rule \"A\"\nwhen\nthen\nend\n".repeat(5_000),
                    "---\n".repeat(10_000));

    private final GuideSource right;
    private final List<String> files;
    private final Findings findings = new Findings();

    GuideFuzz(GuideSource right) {
        this.right = right;
        this.files = List.copyOf(right.files().keySet());
    }

    Findings run(int count, long seed) throws InterruptedException {
        try (ExecutorService reader = Executors.newSingleThreadExecutor(daemon())) {
            for (int i = 0; i < count; i++) {
                one(seed + i, reader);
            }
        }
        return findings;
    }

    private static java.util.concurrent.ThreadFactory daemon() {
        return Thread.ofPlatform().daemon().factory();
    }

    private void one(long seed, ExecutorService reader) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        String file = files.get(random.nextInt(files.size()));
        String text = changed(right.files().get(file), random, new Marker(Math.abs(seed)));
        TreeMap<String, String> changed = new TreeMap<>(right.files());
        if (random.nextInt(WITH_ALL) > 0) {
            changed.keySet().removeIf(GuideFuzz::isTranslation);
        }
        if (random.nextInt(50) == 0) {
            changed.remove(file);
        } else {
            changed.put(file, text);
        }
        long start = System.nanoTime();
        Future<String> outcome = reader.submit(() -> outcome(new GuideSource(changed)));
        try {
            String what = outcome.get(MOST_SECONDS, TimeUnit.SECONDS);
            findings.outcome(what);
            findings.took(System.nanoTime() - start, seed);
            if (what.equals("unclear")) {
                findings.fault(seed, "a problem in " + file + " names no file or says nothing", "");
            }
        } catch (TimeoutException e) {
            findings.outcome("too slow");
            findings.fault(seed, "no answer after " + MOST_SECONDS + " s: " + file, text);
            throw new IllegalStateException(findings.report("guide"), e);
        } catch (ExecutionException e) {
            findings.outcome("failed");
            Throwable cause = e.getCause();
            StackTraceElement[] trace = cause.getStackTrace();
            findings.fault(
                    seed, file + ": " + cause + (trace.length > 0 ? " at " + trace[0] : ""), text);
        }
    }

    private static String outcome(GuideSource source) {
        try {
            GuideReader.read(source);
            return "guide";
        } catch (InvalidGuideException e) {
            return !e.problems().isEmpty() && e.problems().stream().allMatch(GuideFuzz::isClear)
                    ? "refused"
                    : "unclear";
        }
    }

    private static boolean isTranslation(String file) {
        return file.startsWith("translations/");
    }

    private static boolean isClear(Problem problem) {
        return !problem.file().isBlank() && !problem.what().isBlank();
    }

    private static String changed(String text, SplittableRandom random, Marker marker) {
        Mutator mutator = new Mutator(random, marker);
        return switch (random.nextInt(10)) {
            case 0 -> random.nextInt(10) == 0 ? bomb(random) : mutator.text(text);
            case 1, 2, 3 -> mutator.text(text);
            default -> lines(text, random, mutator);
        };
    }

    private static String bomb(SplittableRandom random) {
        return BOMBS.get(random.nextInt(BOMBS.size()));
    }

    /** Lines dropped, doubled, moved, indented, or with a change in them. */
    private static String lines(String text, SplittableRandom random, Mutator mutator) {
        List<String> lines = new java.util.ArrayList<>(text.lines().toList());
        for (int i = random.nextInt(3); i >= 0 && !lines.isEmpty(); i--) {
            int place = random.nextInt(lines.size());
            switch (random.nextInt(7)) {
                case 0 -> lines.remove(place);
                case 1 -> lines.add(place, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.set(place, "  " + lines.get(place));
                case 3 -> lines.set(place, lines.get(place).strip());
                case 4 -> lines.set(place, lines.get(random.nextInt(lines.size())));
                default -> lines.set(place, mutator.text(lines.get(place)));
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
