package org.galatea.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.galatea.TestGuide;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.audit.AuditCheck;
import org.galatea.backup.Backup;
import org.galatea.backup.Restore;
import org.galatea.review.Verdict;
import org.galatea.review.jdbc.Database;
import org.galatea.review.jdbc.Desk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("On PostgreSQL, with an owner of the tables")
class RightsTest {

    private static final String PASSWORD = "hush, only in tests";

    @TempDir private static Path folder;

    private static String url;
    private static DataSource app;
    private static Owner owner;

    /** As src/deploy/roles.sql tells an administrator of the database to begin. */
    @BeforeAll
    static void begin() throws Exception {
        DataSource administrator = Database.POSTGRESQL.fresh(folder);
        String roles =
                Files.readString(Path.of("src/deploy/roles.sql"), StandardCharsets.UTF_8)
                        .replace(":'owner_password'", "'" + PASSWORD + "'")
                        .replace(":'app_password'", "'" + PASSWORD + "'");
        try (var connection = administrator.getConnection();
                var statement = connection.createStatement()) {
            url = connection.getMetaData().getURL();
            statement.execute(
                    roles.replace("database galatea", "database " + connection.getCatalog()));
        }
        owner = new Owner(url, "galatea_app", "galatea_owner", PASSWORD);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("galatea_app");
        source.setPassword(PASSWORD);
        app = source;
        new Migration(app, owner).run();
        work();
    }

    private static JdbcClient asApp() {
        return JdbcClient.create(app);
    }

    private static void work() {
        Desk desk = new Desk(app);
        Accounts accounts = new Accounts(asApp(), desk.audit, InstantSource.system());
        accounts.acceptInvitation(
                accounts.create("ben", "Ben Okoro", Role.REVIEWER, "galatea"),
                "a calm walk by the sea");
        accounts.acceptInvitation(
                accounts.create("alma", "Alma Roth", Role.ADMINISTRATOR, "galatea"),
                "a calm walk by the sea");
        accounts.signIn("ben", "a wrong guess by the sea");
        accounts.setRole("ben", Role.PUBLISHER, "galatea");
        String before = desk.released();
        String version =
                desk.submitted(
                        TestGuide.changed("guide.yaml", "release: \"1.0\"", "release: \"1.1\""),
                        before,
                        "ada");
        desk.decisions.onVersion(version, "ben", Verdict.APPROVE, "");
        desk.decisions.onVersion(version, "cleo", Verdict.APPROVE, "");
        desk.publishing.publish(version, before, List.of(), "pat", "Go.");
    }

    @Test
    @DisplayName(
            "the server does all its work with fewer rights, and migrates again at every start")
    void works() {
        new Migration(app, owner).run();
        assertThat(new Desk(app).audit.verify()).isInstanceOf(AuditCheck.Intact.class);
        assertThat(asApp().sql("select current_user").query(String.class).single())
                .isEqualTo("galatea_app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set words = 'nothing happened'",
                "delete from audit",
                "truncate audit",
                "delete from audit_head",
                "insert into audit_head values (2, 0, '')",
                "update publication set version = 'x'",
                "delete from publication",
                "update decision set verdict = 'APPROVE'",
                "delete from decision",
                "update guide_file set content = ''",
                "delete from version_author",
                "delete from account",
                "update flyway_schema_history set success = true",
                "drop table audit",
                "alter table audit add column x text",
                "create table mine (x text)",
                "create schema mine",
                "create role mine",
                "set role galatea_owner",
                "copy audit to '/tmp/stolen'",
                "alter role galatea_app superuser"
            })
    @DisplayName("it can neither rewrite what is kept for ever nor change tables")
    void forbidden(String sql) {
        assertThatThrownBy(() -> asApp().sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(denied|must be|permission).*");
    }

    @Test
    @DisplayName("a backup needs the server's rights only, a restore the owner's")
    void backup() {
        Path file = folder.resolve("desk.backup");
        assertThat(new Backup(app, InstantSource.system()).write(file).rows()).isPositive();
        assertThatThrownBy(() -> new Restore(app, InstantSource.system()).from(file, true))
                .hasMessageContaining("permission denied");
        assertThat(
                        new Restore(owner.source().orElseThrow(), InstantSource.system())
                                .from(file, true)
                                .rows())
                .isPositive();
        assertThat(new Desk(app).audit.verify()).isInstanceOf(AuditCheck.Intact.class);
    }
}
