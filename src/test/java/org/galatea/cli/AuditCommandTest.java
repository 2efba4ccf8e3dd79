package org.galatea.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.galatea.audit.Act;
import org.galatea.review.jdbc.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("The command audit")
class AuditCommandTest {

    private static final Pattern LAST = Pattern.compile("The last one is (\\d+:[0-9a-f]{64})");

    @TempDir private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private DataSource source;

    @BeforeEach
    void fillADesk() {
        source =
                new DriverManagerDataSource(
                        "jdbc:h2:file:" + folder.resolve("desk") + ";MODE=PostgreSQL", "sa", "");
        Flyway.configure().dataSource(source).load().migrate();
        Desk desk = new Desk(source);
        for (String words :
                List.of("One.", "Two\twith a tab", "Drei: ä, \\ and\na line", "Four.")) {
            desk.audit.carryOut(new Act("ann", "test.act", "R01", words), () -> {});
        }
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private int onDesk(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--spring.datasource.url=";
        all[arguments.length + 1] = "--galatea.data=" + folder;
        return run(all);
    }

    private String last() {
        Matcher last = LAST.matcher(out.toString());
        assertThat(last.find()).as(out.toString()).isTrue();
        return last.group(1);
    }

    private void change(String sql) {
        JdbcClient.create(source).sql(sql).update();
    }

    @Test
    @DisplayName("verifies a log as it was written, and ends with 0")
    void intact() {
        assertThat(onDesk("audit", "verify")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("All 4 entries are as they were written.");
        assertThat(last()).startsWith("4:");
    }

    @Test
    @DisplayName(
            "names the entry that was tampered with and what stands there now, and ends with 1")
    void tampered() {
        change("update audit set words = 'Tvo.' where ordinal = 2");
        assertThat(onDesk("audit", "verify")).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "Entry 2 was changed after it was written.", "ann: test.act R01 \"Tvo.\"");
        change("delete from audit where ordinal = 2");
        assertThat(onDesk("audit", "verify")).isEqualTo(1);
        assertThat(err.toString()).contains("Entry 2 is missing.");
    }

    @Test
    @DisplayName("finds by an entry noted elsewhere that the whole log was written anew")
    void writtenAnew() {
        onDesk("audit", "verify");
        String noted = last();
        assertThat(onDesk("audit", "verify", "--noted", noted)).isZero();
        change("delete from audit");
        change("update audit_head set ordinal = 0, hash = '" + "0".repeat(64) + "'");
        Desk forged = new Desk(source);
        for (int i = 0; i < 5; i++) {
            forged.audit.carryOut(new Act("ann", "test.act", "R01", "Forged."), () -> {});
        }
        assertThat(onDesk("audit", "verify")).isZero();
        assertThat(onDesk("audit", "verify", "--noted", noted)).isEqualTo(1);
        assertThat(err.toString()).contains("Entry 4 is not the one that was noted");
        assertThat(onDesk("audit", "verify", "--noted", "4:abc")).isEqualTo(2);
        assertThat(err.toString()).contains("Maybe copy it");
    }

    @Test
    @DisplayName("writes a file that can be verified without the database, and never over another")
    void export() throws IOException {
        Path file = folder.resolve("log.txt");
        assertThat(onDesk("audit", "export", file.toString())).as(err.toString()).isZero();
        assertThat(run("audit", "verify", file.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("All 4 entries");
        assertThat(onDesk("audit", "export", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is there already");

        Files.writeString(file, Files.readString(file).replace("Drei", "Zwei"));
        assertThat(run("audit", "verify", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Entry 3 was changed");
        Files.writeString(file, Files.readString(file) + "rubbish\n");
        assertThat(run("audit", "verify", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Line 6 is no entry of a log.");
    }

    @Test
    @DisplayName("says what is missing, and makes no database where there is none")
    void nothingThere() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(run("audit", "verify", "--spring.datasource.url=", "--galatea.data=" + nowhere))
                .isEqualTo(69);
        assertThat(err.toString()).contains("There is no desk", "--galatea.data");
        assertThat(nowhere).doesNotExist();
        assertThat(run("audit", "verify", "--spring.datasource.url=jdbc:h2:mem:empty"))
                .as(err.toString())
                .isEqualTo(69);
        assertThat(err.toString()).contains("none of its tables");
        assertThat(run("audit")).isEqualTo(2);
        assertThat(err.toString()).contains("Say what to do");
    }
}
