package org.galatea.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.galatea.Galatea;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.database.DeskStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("Without a database server")
class FileDatabaseTest {

    @TempDir private Path folder;

    private ConfigurableApplicationContext start() {
        ConfigurableApplicationContext node =
                new SpringApplicationBuilder(Galatea.class)
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=",
                                "--galatea.data=" + folder.resolve("records"));
        await().atMost(Duration.ofSeconds(20)).until(node.getBean(DeskStatus.class)::present);
        return node;
    }

    @Test
    @DisplayName("the desk keeps its records in a file, over a restart")
    void keepsItsRecords() {
        try (ConfigurableApplicationContext node = start()) {
            node.getBean(Accounts.class).create("ben", "Ben Okoro", Role.REVIEWER, "galatea");
        }
        assertThat(folder.resolve("records/desk.mv.db")).exists();
        try (ConfigurableApplicationContext node = start()) {
            assertThat(node.getBean(Accounts.class).find("ben")).isPresent();
        }
    }

    @Test
    @DisplayName("the desk goes on when the connection that made its tables was given back")
    void outlivesItsFirstConnection() throws SQLException {
        try (ConfigurableApplicationContext node = start()) {
            // As happens by itself to a connection that nobody needed for ten minutes.
            node.getBean(DataSource.class)
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .softEvictConnections();
            Accounts accounts = node.getBean(Accounts.class);
            accounts.create("ben", "Ben Okoro", Role.REVIEWER, "galatea");
            assertThat(accounts.find("ben")).isPresent();
        }
    }
}
