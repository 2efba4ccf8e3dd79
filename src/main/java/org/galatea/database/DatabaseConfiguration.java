package org.galatea.database;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database of the desk, and whether it is there. Nothing here connects before it must. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    DeskStatus deskStatus(InstantSource clock) {
        return new DeskStatus(clock);
    }

    @Bean
    DatabaseWatch databaseWatch(
            DataSource source,
            Owner owner,
            JdbcClient jdbc,
            DeskStatus status,
            ApplicationEventPublisher events) {
        return new DatabaseWatch(new Migration(source, owner), jdbc, status, events);
    }

    /**
     * Takes the place of Spring Boot's own, which would call the whole server ill: without a
     * database it goes on serving everybody but the clinicians.
     */
    @Bean
    HealthIndicator dbHealthIndicator(DeskStatus status) {
        return () -> Health.up().withDetail("desk", status.words()).build();
    }
}
