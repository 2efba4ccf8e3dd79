package org.galatea.database;

import org.flywaydb.core.api.FlywayException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Brings the tables up to date as soon as the database is there, and notices when it goes.
 *
 * <p>It looks first before the server opens its door, so that nobody is asked by another guide than
 * the published one. That takes a few seconds at most; after that it looks beside the server.
 */
final class DatabaseWatch implements SmartLifecycle {

    private final Migration migration;
    private final JdbcClient jdbc;
    private final DeskStatus status;
    private final ApplicationEventPublisher events;
    private boolean migrated;
    private boolean announced;
    private volatile boolean running;

    DatabaseWatch(
            Migration migration,
            JdbcClient jdbc,
            DeskStatus status,
            ApplicationEventPublisher events) {
        this.migration = migration;
        this.jdbc = jdbc;
        this.status = status;
        this.events = events;
    }

    @Override
    public void start() {
        running = true;
        look();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, and before who reads what is published. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Looks once. */
    @Scheduled(fixedDelayString = "${galatea.database-check:2s}")
    void look() {
        try {
            if (!migrated) {
                migration.run();
                migrated = true;
            }
            jdbc.sql("select ordinal from audit_head").query(Long.class).single();
            if (!announced) {
                events.publishEvent(new DatabaseReady());
                announced = true;
            }
            status.reached();
        } catch (DataAccessException | FlywayException | TransactionException e) {
            status.lost(e);
        }
    }
}
