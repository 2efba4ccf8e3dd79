package org.galatea.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Finds things out that take seconds, one at a time: a proof keeps a processor busy, and people are
 * advised meanwhile.
 */
@Component
public class Background implements DisposableBean {

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform()
                            .name("report")
                            .priority(Thread.MIN_PRIORITY)
                            .daemon()
                            .factory());

    /** A few results that never grow old, by what they are about. */
    public <T> Results<T> results(int kept) {
        return new Results<>(worker, kept);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    /** What was found out or is being found out; only the least recently used is let go. */
    public static final class Results<T> {

        private final ExecutorService worker;
        private final Map<String, CompletableFuture<T>> known;

        private Results(ExecutorService worker, int kept) {
            this.worker = worker;
            known =
                    new LinkedHashMap<>(kept, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, CompletableFuture<T>> eldest) {
                            return size() > kept;
                        }
                    };
        }

        /** The result for a key, done or under way. */
        public CompletableFuture<T> of(String key, Supplier<T> work) {
            synchronized (known) {
                CompletableFuture<T> before = known.get(key);
                // What failed may succeed now, such as after the database came back.
                if (before != null && !before.isCompletedExceptionally()) {
                    return before;
                }
                CompletableFuture<T> begun = CompletableFuture.supplyAsync(work, worker);
                known.put(key, begun);
                return begun;
            }
        }
    }
}
