package org.galatea.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.galatea.backup.Restore;
import org.galatea.database.DeskDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes saved records back. */
@Command(
        name = "restore",
        description =
                "Take a backup back, into H2 or PostgreSQL, wherever it was made. All or nothing;"
                        + " the audit log is checked before anything is kept.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(description = "The file that \"backup\" wrote.")
    private @Nullable Path file;

    @Option(
            names = "--replace",
            description =
                    "Delete the records that are there now. Without it they stop the restore.")
    private boolean replace;

    @Mixin private final ServerSettings settings = new ServerSettings();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        Path saved = Objects.requireNonNull(file);
        long begun = System.nanoTime();
        try (DeskDatabase database = settings.database()) {
            Restore.Restored restored =
                    new Restore(database.ownersSource(), InstantSource.system())
                            .from(saved, replace);
            command.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "Restored %,d rows of %d tables, as they were at %s, in %.1f s.%nThe"
                                    + " audit log is intact: %,d entries.%n",
                            restored.rows(),
                            restored.tables(),
                            restored.made(),
                            (System.nanoTime() - begun) / 1e9,
                            restored.auditEntries());
        }
        return 0;
    }
}
