package org.galatea.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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

    Migration(DataSource source, Owner owner) {
        this.source = source;
        this.owner = owner;
    }

    void run() {
        DataSource migrating = owner.source().orElse(source);
        Flyway.configure().dataSource(migrating).connectRetries(0).load().migrate();
        if (owner.source().isPresent()) {
            JdbcClient.create(migrating).sql(rights()).update();
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
