package org.galatea.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.proof.Impact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells exactly for whom a changed guide gives other advice. */
@Command(
        name = "diff",
        description = "Compare two guides: for how many sets of answers does the advice change?",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    /** How the impact is written. */
    enum Format {
        text,
        markdown,
        json
    }

    @Parameters(index = "0", description = "The folder of the guide as it was.")
    private @Nullable Path before;

    @Parameters(index = "1", description = "The folder of the changed guide.")
    private @Nullable Path after;

    @Option(names = "--format", description = "text, markdown or json.", defaultValue = "text")
    private Format format = Format.text;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Impact impact =
                Impact.of(
                        GuideReader.read(GuideSource.ofFolder(Objects.requireNonNull(before))),
                        GuideReader.read(GuideSource.ofFolder(Objects.requireNonNull(after))));
        ImpactText text = new ImpactText(impact);
        out.println(
                switch (format) {
                    case text -> text.text();
                    case markdown -> text.markdown();
                    case json -> text.json();
                });
        return 0;
    }
}
