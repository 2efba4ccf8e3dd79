package org.galatea.learning;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Counts what happens in checks, where whoever runs the server has asked for it; else it counts
 * nothing.
 */
public class Learning {

    private static final Logger log = LoggerFactory.getLogger(Learning.class);

    private final boolean enabled;
    private final Tally tally;
    private final Lessons lessons;
    private final InstantSource clock;

    Learning(boolean enabled, Tally tally, Lessons lessons, InstantSource clock) {
        this.enabled = enabled;
        this.tally = tally;
        this.lessons = lessons;
        this.clock = clock;
    }

    public boolean enabled() {
        return enabled;
    }

    /** Counts one thing. Nothing of who, when, or together with what is kept. */
    public void count(String version, Kind kind, String subject) {
        if (enabled) {
            tally.count(new Counted(version, kind, subject));
        }
    }

    /** Keeps the whole tens. While the database is away they wait in memory. */
    @Scheduled(
            initialDelayString = "${galatea.learning.flush:10m}",
            fixedDelayString = "${galatea.learning.flush:10m}")
    public void flush() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (Map.Entry<Counted, Long> count : tally.take().entrySet()) {
            try {
                lessons.add(today, count.getKey(), count.getValue());
            } catch (DataAccessException | TransactionException e) {
                tally.giveBack(count.getKey(), count.getValue());
                log.debug("Counts wait for the database: {}", e.getClass().getName());
            }
        }
    }
}
