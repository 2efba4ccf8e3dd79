package org.galatea.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.galatea.exchange.GuideForm;
import org.galatea.exchange.UnreadableFileException;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.live.BundledGuide;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a zip file or a workbook of rules back into a folder. */
@Command(
        name = "import",
        description = "Take over a guide from a zip file, or its rules from a workbook.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Parameters(description = "The zip file or workbook.")
    private Path file = Path.of("");

    @Option(
            names = "--base",
            description =
                    "The folder from which a workbook was made; without it, the one of --into if"
                            + " it is there, else the bundled guide.")
    private @Nullable Path base;

    @Option(names = "--into", required = true, description = "The folder to write to.")
    private Path into = Path.of("");

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try {
            GuideSource known = base();
            GuideSource source =
                    GuideForm.read(
                                    Files.readAllBytes(file),
                                    version ->
                                            Optional.of(known)
                                                    .filter(guide ->
                                                            guide.version().equals(version)))
                            .source();
            GuideReader.read(source);
            List<String> written = write(source);
            written.forEach(out::println);
            out.printf(
                    "%d files changed. Version %s. Now ./galatea check %s%n",
                    written.size(), source.version().substring(0, 12), into);
            return 0;
        } catch (UnreadableFileException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException("The file can't be read or written: " + file, e);
        }
    }

    private GuideSource base() {
        if (base != null) {
            return GuideSource.ofFolder(base);
        }
        return Files.isDirectory(into) ? GuideSource.ofFolder(into) : BundledGuide.source();
    }

    /** Writes what is new or other; a file that the guide no longer has is removed. */
    private List<String> write(GuideSource source) throws IOException {
        GuideSource before =
                Files.isDirectory(into)
                        ? GuideSource.ofFolder(into)
                        : new GuideSource(new java.util.TreeMap<>());
        List<String> changed = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(before.files().keySet());
        paths.addAll(source.files().keySet());
        for (String path : paths) {
            String text = source.files().get(path);
            Path target = into.resolve(path);
            if (text == null) {
                Files.delete(target);
                changed.add("- " + path);
            } else if (!text.equals(before.files().get(path))) {
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.writeString(target, text);
                changed.add((before.files().containsKey(path) ? "~ " : "+ ") + path);
            }
        }
        return changed;
    }
}
