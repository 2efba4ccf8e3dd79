package org.galatea.browser;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DisplayName("A review on PostgreSQL")
@DirtiesContext
class ReviewOnPostgresqlTest extends ReviewJourney {

    private static EmbeddedPostgres postgres;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) throws IOException {
        postgres = EmbeddedPostgres.start();
        settings.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        settings.add("spring.datasource.username", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }
}
