package org.galatea.database;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Whether the database of the desk can be reached. Only the desk needs it: people are asked and
 * advised without one.
 */
public final class DeskStatus {

    private static final Logger log = LoggerFactory.getLogger(DeskStatus.class);

    private final InstantSource clock;
    private final AtomicReference<Away> away;

    /** Since when it is away, and why. */
    private record Away(boolean away, Instant since, String why) {}

    public DeskStatus(InstantSource clock) {
        this.clock = clock;
        this.away = new AtomicReference<>(new Away(true, clock.instant(), "not reached yet"));
    }

    /** Says whether the desk can work. */
    public boolean present() {
        return !away.get().away();
    }

    /** Since when it can't. */
    public Optional<Instant> awaySince() {
        Away now = away.get();
        return now.away() ? Optional.of(now.since()) : Optional.empty();
    }

    /** In words for whoever runs the server; holds no address and no secret. */
    public String words() {
        Away now = away.get();
        return now.away() ? "database away since " + now.since() : "database present";
    }

    /** Notes that the database answered. */
    public void reached() {
        Away before = away.getAndSet(new Away(false, clock.instant(), ""));
        if (before.away()) {
            log.info("The database of the desk is there.");
        }
    }

    /** Notes that the database did not answer. */
    public void lost(Exception why) {
        String words = NestedExceptionUtils.getMostSpecificCause(why).toString();
        Away before =
                away.getAndUpdate(now ->
                        now.away()
                                ? new Away(true, now.since(), words)
                                : new Away(true, clock.instant(), words));
        // Once for each cause, not every two seconds.
        if (!before.away() || !before.why().equals(words)) {
            log.warn("The database of the desk can't be used. {}", words);
        }
    }
}
