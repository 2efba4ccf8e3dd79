package org.galatea.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    DataSource dataSource(
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") Optional<String> user,
            @Value("${spring.datasource.password:}") Optional<String> password,
            @Value("${galatea.data:${user.home}/.galatea}") Path folder) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("desk");
        source.setJdbcUrl(url.isBlank() ? fileIn(folder) : url);
        source.setUsername(
                user.filter(name -> !name.isEmpty()).orElse(url.isBlank() ? "sa" : null));
        source.setPassword(password.orElse(""));
        // The server starts, and the check runs, while the database is away.
        source.setInitializationFailTimeout(-1);
        source.setConnectionTimeout(PATIENCE.toMillis());
        source.setValidationTimeout(PATIENCE.toMillis() / 2);
        source.setMaximumPoolSize(10);
        source.setMinimumIdle(1);
        if (url.startsWith("jdbc:postgresql:")) {
            source.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
            // A server that stopped answering must not hold a thread for ever.
            source.addDataSourceProperty("socketTimeout", 30);
        }
        return source;
    }

    private static String fileIn(Path folder) {
        return "jdbc:h2:file:"
                + folder.toAbsolutePath().resolve("desk")
                + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
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
