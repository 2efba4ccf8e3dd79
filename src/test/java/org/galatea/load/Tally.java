package org.galatea.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** How long the server took, how many people came through, and what went wrong. */
final class Tally {

    /** What is timed. */
    enum Kind {
        /** The first page, until its first question can be shown. */
        FIRST,
        /** From an answer to the next question. */
        STEP,
        /** What the client tells the server besides, unseen. */
        OTHER
    }

    /** Something that talks to the server. */
    interface Exchange {
        void run() throws IOException, InterruptedException;
    }

    private final Map<Kind, ConcurrentLinkedQueue<Long>> times = new EnumMap<>(Kind.class);
    private final Map<String, Integer> faults = new TreeMap<>();
    private final ConcurrentLinkedQueue<Long> latestSteps = new ConcurrentLinkedQueue<>();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger present = new AtomicInteger();

    Tally() {
        for (Kind kind : Kind.values()) {
            times.put(kind, new ConcurrentLinkedQueue<>());
        }
    }

    void time(Kind kind, Exchange exchange) throws IOException, InterruptedException {
        long start = System.nanoTime();
        exchange.run();
        long time = System.nanoTime() - start;
        times.get(kind).add(time);
        if (kind == Kind.STEP) {
            latestSteps.add(time);
        }
    }

    int advised() {
        return finished.get();
    }

    void come() {
        present.incrementAndGet();
    }

    void left() {
        present.decrementAndGet();
    }

    /** How it goes now, from the steps since it was asked last. */
    String lately() {
        List<Long> steps = new ArrayList<>();
        for (Long step = latestSteps.poll(); step != null; step = latestSteps.poll()) {
            steps.add(step);
        }
        return "%5d people, %5d steps, median %6.1f ms, p95 %6.1f ms, failed so far %d"
                .formatted(
                        present.get(),
                        steps.size(),
                        within(steps, 0.5),
                        within(steps, 0.95),
                        failures());
    }

    void finished() {
        finished.incrementAndGet();
    }

    synchronized void failed(Exception why) {
        faults.merge(String.valueOf(why.getMessage()), 1, Integer::sum);
    }

    synchronized int failures() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The time in milliseconds within which this share of the exchanges came back. */
    double within(Kind kind, double share) {
        return within(times.get(kind), share);
    }

    private static double within(Collection<Long> times, double share) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))] / 1e6;
    }

    synchronized String report() {
        StringBuilder text = new StringBuilder();
        for (Kind kind : Kind.values()) {
            text.append(
                    "%-5s  %7d times  median %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  longest %7.1f ms%n"
                            .formatted(
                                    kind,
                                    times.get(kind).size(),
                                    within(kind, 0.5),
                                    within(kind, 0.95),
                                    within(kind, 0.99),
                                    within(kind, 1)));
        }
        text.append("people advised: ").append(finished).append(", failed: ").append(failures());
        faults.forEach((why, times) -> text.append("%n  %d x %s".formatted(times, why)));
        return text.toString();
    }
}
