package org.galatea.review.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** A fresh database for a test. */
public enum Database {
    H2 {
        @Override
        public DataSource fresh(Path folder) {
            return JdbcConnectionPool.create(
                    "jdbc:h2:file:"
                            + folder.resolve(UUID.randomUUID().toString())
                            + ";MODE=PostgreSQL;LOCK_TIMEOUT=10000",
                    "sa",
                    "");
        }
    },
    POSTGRESQL {
        @Override
        public DataSource fresh(Path folder) {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            Postgres.execute("create database " + name);
            return Postgres.SERVER.getDatabase("postgres", name);
        }
    };

    /** One server for all tests; each gets a database of its own in it. */
    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void execute(String sql) {
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }

    /** An empty database. */
    public abstract DataSource fresh(Path folder);

    /** A database with the tables of the desk. */
    public DataSource migrated(Path folder) {
        DataSource source = fresh(folder);
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }
}
