package org.galatea.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.galatea.interview.AnswerText;
import org.galatea.proof.Differential;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the rule engine with the model of the proof on many random people. */
@Command(
        name = "differential",
        description = "Compare Drools with the proof's model on random sets of answers.",
        mixinStandardHelpOptions = true)
final class DifferentialCommand implements Callable<Integer> {

    private static final int PROGRESS = 100_000;

    @Parameters(arity = "0..1", defaultValue = "1000000", description = "How many people.")
    private long people;

    @Option(names = "--guide", description = "The guide's folder; without it, the bundled guide.")
    private @Nullable Path folder;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed, other people.")
    private long seed;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Differential differential =
                new Differential(GuideFolder.read(Optional.ofNullable(folder)).triage());
        SplittableRandom random = new SplittableRandom(seed);
        long disagreements = 0;
        for (long number = 1; number <= people; number++) {
            Optional<Differential.Disagreement> found = differential.compare(number, random);
            if (found.isPresent()) {
                disagreements++;
                out.printf("%s%n  %s%n", AnswerText.of(found.get().answers()), found.get().says());
            }
            if (number % PROGRESS == 0) {
                spec.commandLine().getErr().printf("%,d compared%n", number);
            }
        }
        out.printf("%,d people compared, %,d disagreements.%n", people, disagreements);
        return disagreements == 0 ? 0 : 1;
    }
}
