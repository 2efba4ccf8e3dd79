package org.galatea.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks at the memory of the server ten times while people are there. */
final class Memory implements Runnable {

    private static final int LOOKS = 10;

    private final Server server;
    private final Duration time;
    private final List<Long> heap = new ArrayList<>();
    private final List<Long> process = new ArrayList<>();

    Memory(Server server, Duration time) {
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
        heap.add(server.usedHeap());
        process.add(server.residentBytes());
    }

    synchronized String report(long idle, int people) {
        if (heap.isEmpty()) {
            return "memory: not seen";
        }
        return "heap in use after a collection: %s; process: %s; %.0f KB a person at the end"
                .formatted(
                        heap.stream().map(Load::mb).toList(),
                        process.stream().map(Load::mb).toList(),
                        (heap.getLast() - idle) / 1024.0 / people);
    }
}
