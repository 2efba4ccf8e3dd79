package org.galatea.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL where {@code spring.datasource.url} names one, else a file in the folder {@code
 * galatea.data}. Nothing here connects before it must.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    DataSource dataSource(Environment settings) {
        DatabaseAddress address = DatabaseAddress.of(settings);
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("desk");
        source.setJdbcUrl(address.url());
        source.setUsername(address.user().orElse(null));
        source.setPassword(address.password());
        // The server starts, and the check runs, while the database is away.
        source.setInitializationFailTimeout(-1);
        source.setConnectionTimeout(PATIENCE.toMillis());
        source.setValidationTimeout(PATIENCE.toMillis() / 2);
        source.setMaximumPoolSize(10);
        source.setMinimumIdle(1);
        if (address.url().startsWith("jdbc:postgresql:")) {
            source.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
            // A server that stopped answering must not hold a thread for ever.
            source.addDataSourceProperty("socketTimeout", 30);
        }
        return source;
    }

    @Bean
    DeskStatus deskStatus(InstantSource clock) {
        return new DeskStatus(clock);
    }

    @Bean
    DatabaseWatch databaseWatch(
            DataSource source,
            JdbcClient jdbc,
            DeskStatus status,
            ApplicationEventPublisher events) {
        return new DatabaseWatch(source, jdbc, status, events);
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
