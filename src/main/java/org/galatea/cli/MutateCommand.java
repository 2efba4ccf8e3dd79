package org.galatea.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.galatea.proof.MutationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a small slip in every rule, one at a time, and tells which ones nothing would notice. */
@Command(
        name = "mutate",
        description = "Try every small slip in a rule: would a vignette or a property notice?",
        mixinStandardHelpOptions = true)
final class MutateCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", description = "The guide's folder; without it, the bundled guide.")
    private @Nullable Path folder;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        GuideFolder read = GuideFolder.read(Optional.ofNullable(folder));
        spec.commandLine().getErr().println("Trying slips …");
        MutationReport report = MutationReport.of(read.guide(), read.vignettes());
        print(report, out);
        return report.survivors().isEmpty() ? 0 : 1;
    }

    static void print(MutationReport report, PrintWriter out) {
        out.printf(
                "Slips in rules: %d tried; %d caught by a vignette, %d by a property, %d without any effect (proven), %d unnoticed%n",
                report.mutants(),
                report.byVignette(),
                report.byProperty(),
                report.withoutEffect(),
                report.survivors().size());
        for (MutationReport.Survivor survivor : report.survivors()) {
            out.printf(
                    "  %s: %s; %s where %s is right, for example%n      %s%n",
                    survivor.rule(),
                    survivor.slip(),
                    survivor.instead(),
                    survivor.urgency(),
                    WitnessText.of(survivor.witness()));
        }
    }
}
