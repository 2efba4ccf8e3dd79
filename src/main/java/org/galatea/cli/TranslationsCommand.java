package org.galatea.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Translation;
import org.galatea.guide.TranslationFiles;
import org.galatea.guide.TranslationGaps;
import org.galatea.guide.TranslationGaps.Gap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a translator what is missing, and writes the files to fill in. */
@Command(
        name = "translations",
        description = "List what a translation lacks; write the files that translators fill in.",
        mixinStandardHelpOptions = true)
final class TranslationsCommand implements Callable<Integer> {

    @Parameters(description = "Code of the language, such as es.")
    private String language = "";

    @Option(names = "--guide", defaultValue = "rules", description = "The guide's folder.")
    private Path guideFolder = Path.of("rules");

    @Option(
            names = "--messages",
            description = "The folder with the words of the pages; left out, only the guide.")
    private @Nullable Path messages;

    @Option(
            names = "--write",
            description = "Write every file anew, with all keys and what is translated already.")
    private boolean write;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        if (!language.matches("[a-z]{2,3}") || language.equals("en")) {
            throw new ParameterException(
                    command.commandLine(),
                    "\""
                            + language
                            + "\" is not the code of another language. Maybe es, ar or fr.");
        }
        PrintWriter out = command.commandLine().getOut();
        Guide guide = GuideReader.read(GuideSource.ofFolder(guideFolder));
        if (write) {
            writeFiles(guide, out);
            guide = GuideReader.read(GuideSource.ofFolder(guideFolder));
        }
        Translation translation = guide.translations().get(language);
        if (translation == null) {
            out.printf(
                    "There is no translation to \"%s\" yet. Maybe begin it with --write.%n",
                    language);
            return 1;
        }
        out.printf(
                "Hash of the texts: %s. Approved: %s%n",
                translation.hash(),
                translation.isApproved() ? translation.approved().orElseThrow() : "no");
        boolean whole = print(TranslationGaps.of(guide, translation), out);
        return messagesAreWhole(out) && whole ? 0 : 1;
    }

    private static boolean print(List<Gap> gaps, PrintWriter out) {
        for (Gap gap : gaps) {
            out.printf("%-8s %s %s: %s%n", gap.kind(), gap.file(), gap.key(), gap.english());
        }
        long faults = gaps.stream().filter(Gap::isFault).count();
        out.printf(
                "%d texts of the guide to write or to mend, %d articles still in English, %d to look at because of a number%n",
                faults,
                gaps.stream().filter(gap -> gap.kind() == TranslationGaps.Kind.LATER).count(),
                gaps.stream().filter(gap -> gap.kind() == TranslationGaps.Kind.NUMBERS).count());
        return faults == 0;
    }

    private boolean messagesAreWhole(PrintWriter out) {
        if (messages == null) {
            return true;
        }
        Map<String, String> gaps =
                MessageFile.read(MessageFile.of(messages, language))
                        .gaps(MessageFile.read(MessageFile.english(messages)));
        gaps.forEach(
                (key, kind) -> out.printf("%-8s messages_%s.properties %s%n", kind, language, key));
        out.printf("%d texts of the pages to write or to mend%n", gaps.size());
        return gaps.isEmpty();
    }

    private void writeFiles(Guide guide, PrintWriter out) {
        SortedMap<String, String> files = TranslationFiles.of(guide, language);
        Path folder = guideFolder.resolve("translations").resolve(language);
        files.forEach((name, text) -> write(folder.resolve(name), text, out));
        if (messages != null) {
            Path file = MessageFile.of(messages, language);
            write(
                    file,
                    MessageFile.read(file)
                            .template(MessageFile.read(MessageFile.english(messages))),
                    out);
        }
    }

    private static void write(Path file, String text, PrintWriter out) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text, StandardCharsets.UTF_8);
            out.println("Written: " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written.", e);
        }
    }
}
