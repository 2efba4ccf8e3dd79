package org.galatea.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.galatea.backup.Backup;
import org.galatea.database.DeskDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saves the desk's records. */
@Command(
        name = "backup",
        description =
                "Save all records of the desk in one file. PostgreSQL may be in use meanwhile; for"
                        + " a desk in a file, stop the server first.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Parameters(description = "The file to write; it must not exist.")
    private @Nullable Path file;

    @Mixin private final ServerSettings settings = new ServerSettings();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        Path target = Objects.requireNonNull(file);
        long begun = System.nanoTime();
        try (DeskDatabase database = settings.database()) {
            Backup.Written written =
                    new Backup(database.source(), InstantSource.system()).write(target);
            command.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "Saved %,d rows of %d tables in %s: %,d bytes, %.1f s.%nSHA-256 of the"
                                    + " records: %s%n",
                            written.rows(),
                            written.tables(),
                            target,
                            written.bytes(),
                            (System.nanoTime() - begun) / 1e9,
                            written.hash());
        }
        return 0;
    }
}
