package org.galatea.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.galatea.TestGuide;
import org.galatea.backup.Backup;
import org.galatea.backup.Restore;
import org.galatea.guide.GuideSource;
import org.galatea.review.Verdict;
import org.galatea.review.jdbc.Database;
import org.galatea.review.jdbc.Desk;

/** How long it takes to save and to take back a desk after some years of work. */
public final class RestoreTime {

    private static final int VERSIONS = 500;

    private RestoreTime() {}

    static void main() throws IOException {
        Path folder = Files.createTempDirectory("restore-time");
        DataSource source = Database.H2.migrated(folder);
        fill(new Desk(source));
        Path file = folder.resolve("desk.backup");
        long begun = System.nanoTime();
        Backup.Written written = new Backup(source, InstantSource.system()).write(file);
        System.out.printf(
                Locale.ROOT,
                "backup from H2: %,d rows, %,d bytes, %.1f s%n",
                written.rows(),
                written.bytes(),
                seconds(begun));
        for (Database database : Database.values()) {
            DataSource target = database.fresh(folder);
            long again = System.nanoTime();
            Restore.Restored restored =
                    new Restore(target, InstantSource.system()).from(file, false);
            System.out.printf(
                    Locale.ROOT,
                    "restore into %s: %.1f s, %,d audit entries intact%n",
                    database,
                    seconds(again),
                    restored.auditEntries());
        }
        System.exit(0);
    }

    /** Versions that each change a rule file, with decisions on each. */
    private static void fill(Desk desk) {
        String parent = desk.released();
        for (int number = 0; number < VERSIONS; number++) {
            GuideSource source =
                    TestGuide.changed(
                            "guide.yaml", "release: \"1.0\"", "release: \"1." + number + "1\"");
            String version = desk.versions.save(source, parent, "ada", List.of(), "Change.").hash();
            desk.versions.submit(version, "ada");
            for (String login : List.of("ben", "cleo", "dora")) {
                desk.decisions.onVersion(version, login, Verdict.APPROVE, "Looks right to me.");
            }
            parent = version;
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
