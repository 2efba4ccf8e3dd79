package org.galatea.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Connections to where the records are, and to change tables there. */
@Configuration(proxyBeanMethods = false)
class DataSourceConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

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

    /** Who may change tables, where that is somebody else than who uses them. */
    @Bean
    Owner owner(
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.flyway.user:}") String owner,
            @Value("${spring.flyway.password:}") String password) {
        return new Owner(url, user, owner, password);
    }
}
