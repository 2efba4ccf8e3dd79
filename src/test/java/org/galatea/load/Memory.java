package org.galatea.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Says ten times, while people are there, how the server does, and looks at its memory. */
final class Memory implements Runnable {

    private static final int LOOKS = 10;

    private final Tally tally;

    private final Server server;
    private final Duration time;
    private final List<Long> heap = new ArrayList<>();
    private final List<Long> process = new ArrayList<>();

    Memory(Server server, Tally tally, Duration time) {
        this.tally = tally;
        this.server = server;
        this.time = time;
    }

    @Override
    public void run() {
        try {
            for (int i = 0; i < LOOKS; i++) {
                TimeUnit.MILLISECONDS.sleep(time.toMillis() / LOOKS);
                look();
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() throws IOException, InterruptedException {
        String steps = tally.lately();
        heap.add(server.usedHeap());
        process.add(server.residentBytes());
        System.out.printf(
                "%s; heap after a collection %s, process %s%n",
                steps, Load.mb(heap.getLast()), Load.mb(process.getLast()));
    }

    /** What one of the people costs, from the looks of the second half. */
    synchronized String report(long idle, int people) {
        if (heap.isEmpty()) {
            return "memory: not seen";
        }
        double held =
                heap.subList(heap.size() / 2, heap.size()).stream()
                        .mapToLong(Long::longValue)
                        .average()
                        .orElse(0);
        return "heap a person: %.0f KB".formatted((held - idle) / 1024.0 / people);
    }
}
