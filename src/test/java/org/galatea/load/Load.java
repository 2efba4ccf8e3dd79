package org.galatea.load;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Many people at once, who step through the questionnaire as with a browser, against a server that
 * this program starts on this machine.
 *
 * <p>Arguments: {@code people=1000 minutes=10 thought=15 heap=512 arrive=150}: so many people, who
 * come within the first 150 seconds, which is about how long one of them stays; where a person is
 * done, another one comes. With {@code arrive=600} there are more people each minute, which shows
 * where it becomes too many.
 */
public final class Load {

    private static final Path FOLDER = Path.of("target", "load");

    private Load() {}

    public static void main(String... arguments) throws Exception {
        Map<String, Integer> options = Options.read(arguments);
        Duration thought = Duration.ofSeconds(options.get("thought"));
        try (Server server =
                Server.start(
                        FOLDER,
                        List.of("-XX:+UseSerialGC", "-Xmx" + options.get("heap") + "m"),
                        List.of("--galatea.data=" + FOLDER.resolve("data")))) {
            // The server is warm before anything is counted.
            Tally warm = new Tally();
            crowd(
                    server,
                    50,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(3),
                    Duration.ofMillis(500),
                    warm);
            if (warm.failures() > 0) {
                throw new IllegalStateException(
                        "People failed already while warming up.\n" + warm.report());
            }
            long idle = server.usedHeap();
            System.out.printf(
                    "idle: heap in use %s, process %s%n", mb(idle), mb(server.residentBytes()));
            int people = options.get("people");
            Duration time = Duration.ofMinutes(options.get("minutes"));
            Tally tally = new Tally();
            Duration before = server.usedProcessor();
            Memory memory = new Memory(server, tally, time);
            crowd(
                    server,
                    people,
                    time,
                    Duration.ofSeconds(options.get("arrive")),
                    thought,
                    tally,
                    memory);
            Duration used = server.usedProcessor().minus(before);
            System.out.printf(
                    "%n%d people for %d min, %d s of thought%n%s%n%s%nheap in use when all have left: %s%nprocessor time of the server: %d s, %d ms a check%n",
                    people,
                    time.toMinutes(),
                    thought.toSeconds(),
                    tally.report(),
                    memory.report(idle, people),
                    mb(server.usedHeap()),
                    used.toSeconds(),
                    used.toMillis() / Math.max(1, tally.advised()));
        }
    }

    private static void crowd(
            Server server,
            int people,
            Duration time,
            Duration arrival,
            Duration thought,
            Tally tally,
            Runnable... watchers)
            throws InterruptedException {
        Instant end = Instant.now().plus(time);
        CountDownLatch done = new CountDownLatch(people);
        SplittableRandom dice = new SplittableRandom(people);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService arrivals = Executors.newScheduledThreadPool(1);
                HttpClient client =
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .executor(threads)
                                .build()) {
            for (Runnable watcher : watchers) {
                threads.submit(watcher);
            }
            for (int i = 0; i < people; i++) {
                SplittableRandom own = dice.split();
                // They come one after another, as people do.
                arrivals.schedule(
                        () ->
                                threads.submit(() -> {
                                    tally.come();
                                    while (Instant.now().isBefore(end)) {
                                        new Person(
                                                        client,
                                                        server.address(),
                                                        own,
                                                        thought,
                                                        end,
                                                        tally)
                                                .live();
                                    }
                                    tally.left();
                                    done.countDown();
                                    return null;
                                }),
                        arrival.toMillis() * i / people,
                        TimeUnit.MILLISECONDS);
            }
            done.await();
        }
    }

    static String mb(long bytes) {
        return "%.0f MB".formatted(bytes / 1024.0 / 1024.0);
    }
}
