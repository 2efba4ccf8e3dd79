package org.galatea.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Problems;
import org.galatea.live.BundledGuide;
import org.galatea.trace.Readability;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which texts are the hardest to read. */
@Command(
        name = "readability",
        description = "Grade every text that a person reads (Flesch-Kincaid), the hardest first.",
        mixinStandardHelpOptions = true)
final class ReadabilityCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", description = "The guide's folder; without it, the bundled guide.")
    private @Nullable Path folder;

    @Option(names = "--show", defaultValue = "20", description = "How many texts to show.")
    private int show;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        GuideSource source =
                Optional.ofNullable(folder)
                        .map(GuideSource::ofFolder)
                        .orElseGet(BundledGuide::source);
        Problems problems = new Problems();
        Guide guide = GuideReader.read(source, problems);
        Readability readability = Readability.of(source, problems);
        problems.throwIfAny();
        List<Readability.Graded> graded = readability.grade(guide);
        out.printf(
                Locale.ROOT,
                "%d texts, median grade %.1f, hardest %.1f, above grade 8: %d%n",
                graded.size(),
                graded.get(graded.size() / 2).grade(),
                graded.getFirst().grade(),
                graded.stream().filter(text -> text.grade() > 8).count());
        graded.stream()
                .limit(show)
                .forEach(text ->
                        out.printf(
                                Locale.ROOT,
                                "  %4.1f  %s: %s%n",
                                text.grade(),
                                text.place(),
                                text.text().replace('\n', ' ')));
        return 0;
    }
}
