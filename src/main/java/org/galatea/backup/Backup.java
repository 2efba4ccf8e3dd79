package org.galatea.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/** Writes all records of the desk into one file, as they were at one moment. */
public final class Backup {

    private static final int FETCH = 500;

    private final DataSource source;
    private final InstantSource clock;

    /** What was written. */
    public record Written(int tables, long rows, long bytes, String hash) {}

    public Backup(DataSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Writes the file; only when it is whole does it get its name.
     *
     * @throws BackupException if the file exists, or the database or the disk fail
     */
    public Written write(Path file) {
        if (Files.exists(file)) {
            throw new BackupException(
                    file
                            + " exists already.\nMaybe choose another name; a backup is never replaced.");
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            Path begun = Files.createTempFile(folder, ".backup", ".part", ownersOnly(folder));
            try {
                Written written = writeTo(begun);
                Files.move(begun, file);
                return written;
            } finally {
                Files.deleteIfExists(begun);
            }
        } catch (FileAlreadyExistsException e) {
            throw new BackupException(file + " was made by somebody else meanwhile.", e);
        } catch (IOException e) {
            throw new BackupException(
                    "The backup can't be written: "
                            + e.getMessage()
                            + ".\nMaybe the folder is"
                            + " missing, or the disk is full.",
                    e);
        } catch (SQLException e) {
            throw new BackupException("The database can't be read: " + e.getMessage(), e);
        }
    }

    private Written writeTo(Path begun) throws IOException, SQLException {
        String version = version(source);
        try (Connection connection = source.getConnection();
                BackupFile.Writer out = new BackupFile.Writer(Files.newOutputStream(begun))) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            // All tables as they are now, whatever is written meanwhile.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            List<Table> tables = Schema.tables(connection);
            out.object(
                    Map.of(
                            "galatea-backup",
                            BackupFile.FORMAT,
                            "schema",
                            version,
                            "made",
                            clock.instant().toString(),
                            "tables",
                            tables.size()));
            long rows = 0;
            for (Table table : tables) {
                rows += write(connection, table, out);
            }
            String hash = out.end();
            connection.rollback();
            out.close();
            return new Written(tables.size(), rows, Files.size(begun), hash);
        }
    }

    private static long write(Connection connection, Table table, BackupFile.Writer out)
            throws SQLException, IOException {
        Map<String, Object> columns = new LinkedHashMap<>();
        table.columns()
                .forEach(column ->
                        columns.put(column.name(), column.kind().name().toLowerCase(Locale.ROOT)));
        out.object(Map.of("table", table.name(), "columns", columns));
        long rows = 0;
        try (PreparedStatement select = connection.prepareStatement(table.select())) {
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<@Nullable Object> values = new ArrayList<>();
                    int index = 0;
                    for (Table.Column column : table.columns()) {
                        values.add(Values.read(row, ++index, column.kind()));
                    }
                    out.row(values);
                    rows++;
                }
            }
        }
        return rows;
    }

    /** The last migration of a database. */
    static String version(DataSource source) {
        MigrationInfo current =
                Flyway.configure().dataSource(source).connectRetries(0).load().info().current();
        if (current == null || current.getVersion() == null) {
            throw new BackupException("The database is empty: no server has used it yet.");
        }
        return current.getVersion().getVersion();
    }

    /** It holds the hashes of passwords. */
    private static FileAttribute<?>[] ownersOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
