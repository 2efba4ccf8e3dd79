package org.galatea.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the tables up to date. Where an owner does that, it then grants the server's login no more
 * than it needs: no tables to make or drop, and nothing to rewrite in the audit log.
 */
final class Migration {

    private static final String RIGHTS = "db/rights.sql";

    private final DataSource source;
    private final Owner owner;

    private final String[] locations;

    Migration(DataSource source, Owner owner) {
        this(source, owner, "classpath:db/migration");
    }

    Migration(DataSource source, Owner owner, String... locations) {
        this.source = source;
        this.owner = owner;
        this.locations = locations;
    }

    void run() {
        DataSource migrating = owner.source().orElse(source);
        migrate(
                Flyway.configure()
                        .dataSource(migrating)
                        .locations(locations)
                        .connectRetries(0)
                        .load(),
                FileCopy.beside(migrating));
        if (owner.source().isPresent()) {
            JdbcClient.create(migrating).sql(rights()).update();
        }
    }

    /** All of it, or, where something fails, nothing. */
    private static void migrate(Flyway flyway, Optional<FileCopy> copy) {
        copy.ifPresent(FileCopy::restoreIfLeft);
        boolean changes = flyway.info().applied().length > 0 && flyway.info().pending().length > 0;
        if (changes) {
            copy.ifPresent(FileCopy::save);
        }
        try {
            flyway.migrate();
            copy.ifPresent(FileCopy::delete);
        } catch (FlywayException e) {
            copy.ifPresent(FileCopy::restoreIfLeft);
            throw e;
        }
    }

    private String rights() {
        String app = "\"" + owner.user().replace("\"", "\"\"") + "\"";
        try {
            return new ClassPathResource(RIGHTS)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("${app}", Objects.requireNonNull(app));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
