package org.galatea.database;

import org.flywaydb.core.api.FlywayException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Brings the tables up to date as soon as the database is there, and notices when it goes. */
final class DatabaseWatch {

    private final Migration migration;
    private final JdbcClient jdbc;
    private final DeskStatus status;
    private final ApplicationEventPublisher events;
    private boolean migrated;
    private boolean announced;

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

    /** Looks once. Runs beside the server, so that nobody waits for the database at the start. */
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
