package org.galatea.cli;

import java.io.PrintWriter;
import java.util.Set;
import org.galatea.backup.BackupException;
import org.galatea.guide.InvalidGuideException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that need no server. */
@Command(
        name = "galatea",
        subcommands = {
            AuditCommand.class,
            CheckCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            DifferentialCommand.class,
            MutateCommand.class,
            TraceCommand.class,
            ReadabilityCommand.class,
            TranslationsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            ReadCodeCommand.class
        },
        description = "Works on guides without a server.",
        mixinStandardHelpOptions = true)
public final class Cli {

    /** First arguments that mean a command; anything else starts the server. */
    private static final Set<String> COMMANDS =
            Set.of(
                    "audit",
                    "check",
                    "diff",
                    "explain",
                    "differential",
                    "mutate",
                    "trace",
                    "readability",
                    "translations",
                    "backup",
                    "restore",
                    "export",
                    "import",
                    "read-code",
                    "help",
                    "--help");

    private Cli() {}

    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]);
    }

    /** Runs a command and returns the exit code: 0 when all is well. */
    public static int run(String... arguments) {
        return run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Cli()).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((exception, command, _) -> {
            if (exception instanceof InvalidGuideException
                    || exception instanceof BackupException) {
                command.getErr().println(exception.getMessage());
                return 1;
            }
            throw exception;
        });
        return line.execute(arguments);
    }
}
