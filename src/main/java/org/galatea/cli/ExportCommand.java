package org.galatea.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.galatea.exchange.GuideForm;
import org.galatea.guide.GuideSource;
import org.galatea.live.BundledGuide;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a guide to one file. */
@Command(
        name = "export",
        description = "Write a guide as one file: zip, workbook of its rules, or DMN.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", description = "The guide's folder; without it, the bundled guide.")
    private @Nullable Path folder;

    @Option(names = "--format", defaultValue = "xlsx", description = "zip, xlsx or dmn.")
    private String format = "xlsx";

    @Option(names = "--to", description = "The file to write; without it, one in this folder.")
    private @Nullable Path to;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        Optional<GuideForm> form = GuideForm.of(format);
        if (form.isEmpty()) {
            err.printf(
                    "There is no format \"%s\". Possible: %s.%n",
                    format,
                    Arrays.stream(GuideForm.values())
                            .map(GuideForm::ending)
                            .collect(Collectors.joining(", ")));
            return 2;
        }
        GuideSource source =
                Optional.ofNullable(folder)
                        .map(GuideSource::ofFolder)
                        .orElseGet(BundledGuide::source);
        Path file = to == null ? Path.of(form.get().fileName(source.version())) : to;
        try {
            Files.write(file, form.get().write(source));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be written.", e);
        }
        spec.commandLine().getOut().println(file);
        return 0;
    }
}
