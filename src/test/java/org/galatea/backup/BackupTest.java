package org.galatea.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.galatea.TestGuide;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.account.SignIn;
import org.galatea.audit.AuditCheck;
import org.galatea.guide.GuideSource;
import org.galatea.review.Verdict;
import org.galatea.review.jdbc.Database;
import org.galatea.review.jdbc.Desk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A backup of the desk")
class BackupTest {

    private static final String PASSWORD = "a calm walk by the sea";
    private static final GuideSource CHANGED =
            TestGuide.changed("guide.yaml", "release: \"1.0\"", "release: \"1.1\"");

    @TempDir private Path folder;

    private static Accounts accounts(DataSource source) {
        Desk desk = new Desk(source);
        return new Accounts(JdbcClient.create(source), desk.audit, InstantSource.system());
    }

    /** A desk at work: people, versions, decisions, words with signs that need care. */
    private DataSource used(Database database) {
        DataSource source = database.migrated(folder);
        Desk desk = new Desk(source);
        Accounts accounts = accounts(source);
        accounts.acceptInvitation(
                accounts.create("ben", "Bén \"B\" Okoro\n\u0001😀", Role.REVIEWER, "galatea"),
                PASSWORD);
        String before = desk.released();
        String version = desk.submitted(CHANGED, before, "ada");
        desk.decisions.onVersion(version, "ben", Verdict.APPROVE, "Good, \\ 'fine'; -- \t ok");
        desk.decisions.onVersion(version, "cleo", Verdict.APPROVE, "");
        desk.publishing.publish(version, before, List.of(), "pat", "Go.");
        return source;
    }

    private Path backup(DataSource source, String name) {
        Path file = folder.resolve(name);
        new Backup(source, InstantSource.system()).write(file);
        return file;
    }

    private static Restore.Restored restore(DataSource target, Path file, boolean replace) {
        return new Restore(target, InstantSource.system()).from(file, replace);
    }

    private static List<String> lines(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Everything but the moment at which the backup was made, and the hash; rows have no order. */
    private static List<String> records(Path file) throws IOException {
        List<String> lines = lines(file);
        return lines.subList(1, lines.size() - 1).stream().sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({"H2,H2", "H2,POSTGRESQL", "POSTGRESQL,H2", "POSTGRESQL,POSTGRESQL"})
    @DisplayName("comes back whole, in the same kind of database or the other, and work goes on")
    void comesBack(Database from, Database to) throws Exception {
        Path file = backup(used(from), "desk.backup");
        DataSource target = to.fresh(folder);

        Restore.Restored restored = restore(target, file, false);

        assertThat(restored.rows()).isGreaterThan(100);
        assertThat(restored.auditEntries()).isGreaterThan(5);
        assertThat(records(backup(target, "again.backup"))).isEqualTo(records(file));
        Desk desk = new Desk(target);
        assertThat(desk.audit.verify()).isInstanceOf(AuditCheck.Intact.class);
        assertThat(accounts(target).signIn("ben", PASSWORD)).isInstanceOf(SignIn.Accepted.class);
        assertThat(desk.publications.current())
                .hasValueSatisfying(now -> assertThat(now.version()).isEqualTo(CHANGED.version()));
        // The database goes on counting where it stopped.
        String next =
                desk.submitted(
                        TestGuide.changed("guide.yaml", "release: \"1.0\"", "release: \"1.2\""),
                        CHANGED.version(),
                        "ada");
        desk.decisions.onVersion(next, "ben", Verdict.APPROVE, "");
        assertThat(desk.audit.verify()).isInstanceOf(AuditCheck.Intact.class);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    @DisplayName("never takes the place of records, unless that is asked for")
    void overRecords(Database database) throws Exception {
        DataSource source = used(database);
        Path file = backup(source, "first.backup");
        accounts(source).create("dora", "Dora Lim", Role.READER, "ben");
        List<String> before = records(backup(source, "second.backup"));

        assertThatThrownBy(() -> restore(source, file, false))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("holds records already")
                .hasMessageContaining("--replace");
        assertThat(records(backup(source, "third.backup"))).isEqualTo(before);

        restore(source, file, true);
        assertThat(records(backup(source, "fourth.backup"))).isEqualTo(records(file));
        assertThat(accounts(source).find("dora")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    @DisplayName("that was changed, cut off, or whose audit log is broken changes nothing")
    void broken(Database database) throws Exception {
        DataSource source = used(database);
        Path file = backup(source, "good.backup");
        List<String> good = lines(file);
        List<String> before = records(file);

        Path changed = folder.resolve("changed.backup");
        write(changed, good.stream().map(line -> line.replace("Okoro", "Osoro")).toList());
        refused(source, changed, "hash does not fit");

        Path cut = folder.resolve("cut.backup");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        refused(source, cut, "not a whole one");

        Path endless = folder.resolve("endless.backup");
        write(endless, good.subList(0, good.size() - 1));
        refused(source, endless, "end is missing");

        Path other = folder.resolve("other.backup");
        Files.writeString(other, "dear diary");
        refused(source, other, "is no backup");
        refused(source, folder.resolve("missing.backup"), "can't be read");

        JdbcClient.create(source)
                .sql("update audit set words = 'nothing happened' where ordinal = 2")
                .update();
        Path rewritten = backup(source, "rewritten.backup");
        refused(source, rewritten, "audit log of the backup is broken");

        JdbcClient.create(source).sql("delete from mention").update();
        restore(source, file, true);
        assertThat(records(backup(source, "last.backup"))).isEqualTo(before);
    }

    private static void refused(DataSource source, Path file, String why) {
        Long before =
                JdbcClient.create(source)
                        .sql("select count(*) from version_file")
                        .query(Long.class)
                        .single();
        assertThatThrownBy(() -> restore(source, file, true))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining(why);
        assertThat(
                        JdbcClient.create(source)
                                .sql("select count(*) from version_file")
                                .query(Long.class)
                                .single())
                .isEqualTo(before)
                .isPositive();
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    @DisplayName("of a newer program is refused")
    void newer() throws Exception {
        Path file = backup(used(Database.H2), "good.backup");
        List<String> lines = lines(file);
        Path newer = folder.resolve("newer.backup");
        try (BackupFile.Writer out = new BackupFile.Writer(Files.newOutputStream(newer))) {
            out.object(
                    java.util.Map.of(
                            "galatea-backup", 1, "schema", "999", "made", "2030-01-01T00:00:00Z"));
            out.end();
        }
        assertThat(lines).isNotEmpty();
        assertThatThrownBy(() -> restore(Database.H2.fresh(folder), newer, false))
                .hasMessageContaining("newer program");
    }

    @Test
    @DisplayName("can be read by its owner only, and replaces no file")
    void file() throws Exception {
        DataSource source = used(Database.H2);
        Path file = backup(source, "desk.backup");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> backup(source, "desk.backup"))
                .hasMessageContaining("exists already");
        assertThatThrownBy(() -> backup(source, "no/such/folder/desk.backup"))
                .hasMessageContaining("can't be written");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
