package org.galatea.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.galatea.audit.AuditCheck;
import org.galatea.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/**
 * Takes a backup back into a database, of the same make or another.
 *
 * <p>All or nothing: the file is read to its end first, and the rows go in as one transaction,
 * which is kept only if the audit log is then intact.
 */
public final class Restore {

    private final DataSource source;
    private final InstantSource clock;

    /** What was taken back. */
    public record Restored(int tables, long rows, long auditEntries, String made) {}

    public Restore(DataSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Takes a backup back.
     *
     * @param replace whether records that are there now may be lost
     * @throws BackupException if the file is not whole, the database is not empty, or does not fit
     */
    public Restored from(Path file, boolean replace) {
        if (!Files.isReadable(file)) {
            throw new BackupException(file + " can't be read.\nMaybe the name is mistyped.");
        }
        try {
            JsonNode head = checked(file);
            migrate(head.path("schema").asString(""), replace);
            Restored restored = fill(file, replace, head.path("made").asString(""));
            Flyway.configure().dataSource(source).load().migrate();
            return restored;
        } catch (BackupException e) {
            throw e;
        } catch (SQLException e) {
            throw new BackupException(
                    "The database refused; it is as it was before. " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BackupException(file + " can't be read: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new IllegalStateException("The restore failed.", e);
        }
    }

    /** Reads it all, so that a broken file is noticed before anything is deleted. */
    private static JsonNode checked(Path file) throws Exception {
        List<JsonNode> heads = new ArrayList<>();
        BackupFile.read(
                file,
                line -> {
                    if (heads.isEmpty()) {
                        if (line.path("galatea-backup").asInt(0) != BackupFile.FORMAT) {
                            throw new BackupException(
                                    file + " is no backup that this program knows.");
                        }
                        heads.add(line);
                    }
                });
        return heads.getFirst();
    }

    /** Brings the tables to where they were when the backup was made. */
    private void migrate(String version, boolean replace) throws SQLException {
        Flyway all = Flyway.configure().dataSource(source).connectRetries(0).load();
        MigrationVersion wanted = MigrationVersion.fromVersion(version);
        boolean known = false;
        for (var migration : all.info().all()) {
            known |= wanted.equals(migration.getVersion());
        }
        if (!known) {
            throw new BackupException(
                    "The backup was made by a newer program (tables of version "
                            + version
                            + ").\nMaybe restore with that program.");
        }
        var current = all.info().current();
        if (current != null && !wanted.equals(current.getVersion())) {
            throw new BackupException(
                    "The tables are of version "
                            + current.getVersion()
                            + ", those of the backup of version "
                            + version
                            + ".\nMaybe restore into an empty database"
                            + (replace ? "." : "; it is brought up to date afterwards."));
        }
        Flyway.configure().dataSource(source).target(wanted).load().migrate();
    }

    private Restored fill(Path file, boolean replace, String made) throws Exception {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Table> tables = Schema.tables(connection);
                lockOutActs(connection);
                if (!replace) {
                    refuseRecords(connection, tables);
                }
                clear(connection, tables);
                long rows = insert(connection, tables, file);
                long entries = verified(connection);
                countOn(connection, tables);
                connection.commit();
                return new Restored(tables.size(), rows, entries, made);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Servers that run meanwhile wait here before they write. */
    private static void lockOutActs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select ordinal from audit_head where id = 1 for update");
        }
    }

    private static void refuseRecords(Connection connection, List<Table> tables)
            throws SQLException {
        for (Table table : tables) {
            String count =
                    "select count(*) from "
                            + table.name()
                            + (table.name().equals("audit_head") ? " where ordinal > 0" : "");
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(count)) {
                if (row.next() && row.getLong(1) > 0) {
                    throw new BackupException(
                            "The database holds records already ("
                                    + row.getLong(1)
                                    + " in "
                                    + table.name()
                                    + ").\nMaybe back them up first, then say --replace.");
                }
            }
        }
    }

    private static void clear(Connection connection, List<Table> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : tables.reversed()) {
                for (String column : table.toItself()) {
                    statement.executeUpdate(
                            "update " + table.name() + " set " + column + " = null");
                }
                statement.executeUpdate("delete from " + table.name());
            }
        }
    }

    private static long insert(Connection connection, List<Table> tables, Path file)
            throws Exception {
        try (Rows rows = new Rows(connection, tables)) {
            BackupFile.read(file, rows);
            return rows.finish();
        }
    }

    private long verified(Connection connection) {
        SingleConnectionDataSource same = new SingleConnectionDataSource(connection, true);
        AuditCheck check =
                new AuditLog(
                                JdbcClient.create(same),
                                // It runs inside ours.
                                TransactionOperations.withoutTransaction(),
                                clock)
                        .verify();
        return switch (check) {
            case AuditCheck.Intact intact -> intact.entries();
            case AuditCheck.Broken broken ->
                    throw new BackupException(
                            "The audit log of the backup is broken, so nothing was restored. "
                                    + broken.why());
        };
    }

    private static void countOn(Connection connection, List<Table> tables) throws SQLException {
        for (Table table : tables) {
            if (table.counted().isPresent()) {
                String column = table.counted().get();
                try (Statement statement = connection.createStatement();
                        ResultSet row =
                                statement.executeQuery(
                                        "select coalesce(max("
                                                + column
                                                + "), 0) + 1 from "
                                                + table.name())) {
                    row.next();
                    long next = row.getLong(1);
                    try (Statement change = connection.createStatement()) {
                        change.execute(
                                "alter table "
                                        + table.name()
                                        + " alter column "
                                        + column
                                        + " restart with "
                                        + next);
                    }
                }
            }
        }
    }
}
