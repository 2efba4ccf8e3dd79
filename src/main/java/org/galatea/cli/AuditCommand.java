package org.galatea.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.galatea.audit.AuditCheck;
import org.galatea.audit.AuditEntry;
import org.galatea.audit.AuditText;
import org.galatea.audit.Noted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works on the log of every act at the desk. */
@Command(
        name = "audit",
        description = "Verify or export the log of every act at the desk.",
        subcommands = {AuditCommand.Verify.class, AuditCommand.Export.class},
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Say what to do: audit verify, or audit export FILE.");
    }

    /** Looks at every entry. */
    @Command(
            name = "verify",
            description = {
                "Look at every entry, and name the first that is not as it was written.",
                "Ends with 0 when all are, 1 when one is not, 2 when used wrongly, 69 when the"
                        + " records can't be reached."
            },
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Mixin private final DeskRecords records = new DeskRecords();

        @Parameters(
                arity = "0..1",
                description = "A file that \"audit export\" wrote; without it, the desk's records.")
        private @Nullable Path file;

        @Option(
                names = "--noted",
                description = "An entry that an earlier check named, such as 12:0b4f…")
        private @Nullable String noted;

        @Spec private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            CommandLine line = Objects.requireNonNull(spec).commandLine();
            Optional<Noted> known;
            try {
                known = Optional.ofNullable(noted).map(Noted::of);
            } catch (IllegalArgumentException e) {
                line.getErr().println(e.getMessage());
                return line.getCommandSpec().exitCodeOnInvalidInput();
            }
            return file == null
                    ? records.with(line, log -> tell(log.verify(known), line))
                    : tell(file, known, line);
        }

        private static int tell(Path file, Optional<Noted> noted, CommandLine line)
                throws IOException {
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                return tell(AuditText.verify(reader, noted), line);
            } catch (NoSuchFileException e) {
                line.getErr().println("There is no file " + file + ".");
                return line.getCommandSpec().exitCodeOnInvalidInput();
            } catch (IllegalArgumentException e) {
                line.getErr().println(file + ": " + e.getMessage());
                return 1;
            }
        }

        private static int tell(AuditCheck check, CommandLine line) {
            PrintWriter out = line.getOut();
            PrintWriter err = line.getErr();
            switch (check) {
                case AuditCheck.Intact intact -> {
                    out.printf("All %d entries are as they were written.%n", intact.entries());
                    intact.last()
                            .ifPresent(last -> {
                                out.println("The last one is " + last);
                                out.println(
                                        "Note it outside the database: with --noted it shows later"
                                                + " that nothing up to it was written anew.");
                            });
                    return 0;
                }
                case AuditCheck.Broken broken -> {
                    err.println("The log is not as it was written.");
                    err.println(broken.why());
                    broken.found().ifPresent(entry -> err.println(words(entry)));
                    return 1;
                }
            }
        }

        private static String words(AuditEntry entry) {
            return String.format(
                    "What stands there now: %d, %s, %s: %s %s \"%s\"",
                    entry.ordinal(),
                    entry.written(),
                    entry.act().actor(),
                    entry.act().what(),
                    entry.act().subject(),
                    entry.act().words());
        }
    }

    /** Writes the log into a file. */
    @Command(
            name = "export",
            description = "Write every entry into a new file, which \"audit verify\" can check.",
            mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {

        @Mixin private final DeskRecords records = new DeskRecords();

        @Parameters(description = "The new file.")
        private @Nullable Path file;

        @Spec private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            CommandLine line = Objects.requireNonNull(spec).commandLine();
            Path to = Objects.requireNonNull(file);
            return records.with(
                    line,
                    log -> {
                        try (Writer writer =
                                Files.newBufferedWriter(to, StandardOpenOption.CREATE_NEW)) {
                            AuditText.write(log, writer);
                            line.getOut().println("Written: " + to);
                            return 0;
                        } catch (FileAlreadyExistsException e) {
                            line.getErr().println(to + " is there already.\nMaybe name another.");
                        } catch (IOException e) {
                            line.getErr().println(to + " can't be written: " + e.getMessage());
                        }
                        return line.getCommandSpec().exitCodeOnInvalidInput();
                    });
        }
    }
}
