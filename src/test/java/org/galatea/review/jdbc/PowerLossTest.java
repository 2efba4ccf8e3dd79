package org.galatea.review.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.galatea.audit.AuditCheck;
import org.galatea.audit.AuditEntry;
import org.galatea.review.Page;
import org.galatea.review.Publication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The process dies in the middle of publishing, again and again. */
@Tag("faults")
@DisplayName("After a kill while versions are published")
class PowerLossTest {

    private static final int KILLS = 10;
    private static final int MOST_MILLISECONDS = 1500;

    private final List<String> acknowledged = new ArrayList<>();
    private final SplittableRandom dice = new SplittableRandom(20261129);

    @Test
    @DisplayName("H2 has all that was acknowledged, and nothing half-published")
    void file(@TempDir Path folder) throws Exception {
        survive(
                "jdbc:h2:file:" + folder.resolve("desk") + ";MODE=PostgreSQL;LOCK_TIMEOUT=10000",
                "sa");
    }

    @Test
    @DisplayName("PostgreSQL has all that was acknowledged, and nothing half-published")
    void server() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            survive(postgres.getJdbcUrl("postgres", "postgres"), "postgres");
        }
    }

    @Test
    @DisplayName("H2 on a disk that fills up has all that was acknowledged, and works again")
    void fullDisk(@TempDir Path folder) throws Exception {
        String url =
                "jdbc:h2:file:" + folder.resolve("desk") + ";MODE=PostgreSQL;LOCK_TIMEOUT=10000";
        // A file that may not grow any more is what a full disk is to a program.
        Process process =
                publish(List.of("sh", "-c", "ulimit -f 6000; exec \"$@\"", "sh"), url, "sa", "3");
        try (BufferedReader said = process.inputReader()) {
            said.lines().filter(PowerLossTest::isAcknowledgement).forEach(acknowledged::add);
        }
        assertThat(process.waitFor()).as("it stops by itself").isNotZero();
        assertThat(acknowledged).isNotEmpty();
        check(new Desk(new DriverManagerDataSource(url, "sa", "")));
        publishAndDie(url, "sa", "4");
        check(new Desk(new DriverManagerDataSource(url, "sa", "")));
    }

    private void survive(String url, String user) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            publishAndDie(url, user, "2." + kill);
            check(new Desk(new DriverManagerDataSource(url, user, "")));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
    }

    private static Process publish(List<String> within, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(within);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishWithoutEnd.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static boolean isAcknowledgement(String line) {
        return line.matches("\\d+ [0-9a-f]{64}");
    }

    private void publishAndDie(String url, String user, String mark)
            throws IOException, InterruptedException {
        Process process = publish(List.of(), url, user, mark);
        try (BufferedReader said = process.inputReader()) {
            // The log of Flyway comes the same way.
            String first = said.readLine();
            while (!isAcknowledgement(first)) {
                first = said.readLine();
            }
            acknowledged.add(first);
            // At any moment of what it does next.
            TimeUnit.MILLISECONDS.sleep(dice.nextInt(MOST_MILLISECONDS));
            // By its handle: else Java closes what it has said, before we have read it.
            process.toHandle().destroyForcibly();
            process.waitFor();
            said.lines().filter(PowerLossTest::isAcknowledgement).forEach(acknowledged::add);
        }
    }

    private void check(Desk desk) {
        assertThat(desk.audit.verify()).isInstanceOf(AuditCheck.Intact.class);
        List<Publication> publications = desk.publications.newest(Page.first(500));
        assertThat(publications)
                .extracting(publication -> publication.ordinal() + " " + publication.version())
                .containsAll(acknowledged);
        assertThat(publications)
                .extracting(Publication::ordinal)
                .as("as many publications as the log tells")
                .hasSize(
                        (int)
                                desk.audit.after(0, 100_000).stream()
                                        .map(AuditEntry::act)
                                        .filter(act ->
                                                act.what().equals("publish")
                                                        || act.what().equals("roll-back"))
                                        .count());
        assertThat(desk.publications.maySpeak(desk.publications.base())).isTrue();
    }
}
