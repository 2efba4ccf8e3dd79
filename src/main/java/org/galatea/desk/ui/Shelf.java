package org.galatea.desk.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.proof.Impact;
import org.galatea.review.jdbc.Versions;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The guides that are being looked at, read once, and what takes seconds to find out about them.
 *
 * <p>The content under a hash never changes, so nothing here grows old; only the least recently
 * used is let go.
 */
@Component
class Shelf implements DisposableBean {

    private static final int KEPT = 16;

    private final Versions versions;
    private final Map<String, Volume> volumes = kept();
    private final Map<String, CompletableFuture<Worked>> worked = kept();
    private final Map<String, CompletableFuture<Impact>> impacts = kept();

    /** One thing at a time: a proof keeps two processors busy, and people are advised meanwhile. */
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("desk-work").daemon().factory());

    Shelf(Versions versions) {
        this.versions = versions;
    }

    /**
     * A version, read.
     *
     * @throws org.galatea.review.RefusedException if it is not known
     * @throws org.galatea.review.jdbc.TamperedVersionException if its files were changed
     */
    Volume volume(String hash) {
        synchronized (volumes) {
            Volume known = volumes.get(hash);
            if (known != null) {
                return known;
            }
        }
        // Reading takes a while; two readers of the same version do no harm.
        versions.get(hash);
        GuideSource source = versions.source(hash);
        Volume volume = new Volume(source, GuideReader.read(source));
        synchronized (volumes) {
            volumes.put(hash, volume);
        }
        return volume;
    }

    /** Proof and accuracy of a version, done or under way. */
    CompletableFuture<Worked> worked(String hash) {
        return begun(worked, hash, () -> Worked.of(volume(hash)));
    }

    /** What a version changes for people against another, done or under way. */
    CompletableFuture<Impact> impact(String before, String after) {
        return begun(
                impacts,
                before + after,
                () -> Impact.of(volume(before).guide(), volume(after).guide()));
    }

    private <T> CompletableFuture<T> begun(
            Map<String, CompletableFuture<T>> known, String key, Supplier<T> work) {
        synchronized (known) {
            CompletableFuture<T> before = known.get(key);
            // What failed may succeed now, such as after the database came back.
            if (before != null && !before.isCompletedExceptionally()) {
                return before;
            }
            CompletableFuture<T> begun = CompletableFuture.supplyAsync(work, background);
            known.put(key, begun);
            return begun;
        }
    }

    private static <T> Map<String, T> kept() {
        return new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > KEPT;
            }
        };
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
