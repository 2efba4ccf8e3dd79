package org.galatea.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A copy of all records beside an H2 file, while its tables are changed.
 *
 * <p>H2 can't take back half a migration as PostgreSQL does. As long as the copy lies there, a
 * migration has not come to its end, and the copy is what counts.
 */
final class FileCopy {

    private static final String PREFIX = "jdbc:h2:file:";

    private final JdbcClient jdbc;
    private final Path copy;

    private FileCopy(JdbcClient jdbc, Path copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** The place for a copy; none where the database is no file. */
    static Optional<FileCopy> beside(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return Optional.of(connection.getMetaData().getURL())
                    .filter(url -> url.startsWith(PREFIX))
                    .map(url -> url.substring(PREFIX.length()).replaceFirst(";.*", ""))
                    .map(file ->
                            new FileCopy(
                                    JdbcClient.create(source),
                                    Path.of(file + "-before-migration.sql")));
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The database can't be reached.", e);
        }
    }

    /** Writes the copy; it counts only when it is whole. */
    void save() {
        Path unfinished = Path.of(copy + ".part");
        jdbc.sql("script to " + quoted(unfinished)).query().listOfRows();
        try {
            Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings back what the copy holds, if there is one. */
    void restoreIfLeft() {
        if (Files.exists(copy)) {
            jdbc.sql("drop all objects").update();
            jdbc.sql("runscript from " + quoted(copy)).update();
            delete();
        }
    }

    /** The migration has come to its end. */
    void delete() {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
