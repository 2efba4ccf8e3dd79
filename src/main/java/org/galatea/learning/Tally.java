package org.galatea.learning;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Counts in memory, and gives out whole tens only.
 *
 * <p>So everything that leaves it, and every sum and every difference of what left it, is a whole
 * ten: no comparing of two days, two pages, two questions or two readings of a metric can show a
 * count from one to nine.
 */
public final class Tally {

    /** Fewer than so many are never told. */
    public static final int FEWEST = 10;

    private final Map<Counted, Count> counts = new ConcurrentHashMap<>();
    private final Consumer<Counted> firstTen;

    /**
     * @param all since the start
     * @param taken of them, already given out
     */
    private record Count(long all, long taken) {
        long tens() {
            return all - all % FEWEST;
        }
    }

    /**
     * @param firstTen is told of each thing when it was counted ten times; before that, not even
     *     that it happened
     */
    Tally(Consumer<Counted> firstTen) {
        this.firstTen = firstTen;
    }

    void count(Counted what) {
        Count now =
                counts.merge(
                        what, new Count(1, 0), (old, _) -> new Count(old.all() + 1, old.taken()));
        if (now.all() == FEWEST) {
            firstTen.accept(what);
        }
    }

    /** How often since the start, in whole tens. */
    long tens(Counted what) {
        Count count = counts.get(what);
        return count == null ? 0 : count.tens();
    }

    /** The whole tens that were not taken yet; what is left waits until it is ten. */
    Map<Counted, Long> take() {
        Map<Counted, Long> taken = new HashMap<>();
        for (Counted what : counts.keySet()) {
            counts.computeIfPresent(
                    what,
                    (_, count) -> {
                        if (count.tens() > count.taken()) {
                            taken.put(what, count.tens() - count.taken());
                        }
                        return new Count(count.all(), count.tens());
                    });
        }
        return taken;
    }

    /** Takes tens back that could not be kept. */
    void giveBack(Counted what, long tens) {
        counts.computeIfPresent(what, (_, count) -> new Count(count.all(), count.taken() - tens));
    }
}
