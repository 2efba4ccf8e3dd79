package org.galatea.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.handover.Handover;
import org.galatea.handover.HandoverCode;
import org.galatea.handover.UnreadableCodeException;
import org.galatea.triage.Assessment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the code that a person shows in a clinic. */
@Command(
        name = "read-code",
        description = "Read a person's code, as a scanner types it, from standard input or a file.",
        mixinStandardHelpOptions = true)
final class ReadCodeCommand implements Callable<Integer> {

    private static final int LONGEST = 64 * 1024;

    // Not an argument with the code itself: a shell would keep somebody's answers in its history.
    @Parameters(arity = "0..1", description = "A file with the code; without it, standard input.")
    private @Nullable Path file;

    @Option(names = "--guide", description = "The guide's folder; without it, the bundled guide.")
    private @Nullable Path folder;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try {
            Handover handover = HandoverCode.read(code());
            GuideFolder read = GuideFolder.read(Optional.ofNullable(folder));
            out.printf(
                    "%s: the advice of %s, region %s, guide %s, version %s%n",
                    handover.urgency(),
                    handover.given(),
                    handover.region(),
                    handover.guide(),
                    handover.version());
            return print(handover, read, out);
        } catch (UnreadableCodeException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .printf("%s can't be read.%nMaybe the name is mistyped.%n", file);
            return 1;
        }
    }

    private String code() throws IOException {
        try (InputStream in = file == null ? System.in : Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        }
    }

    private static int print(Handover handover, GuideFolder read, PrintWriter out) {
        Guide guide = read.guide();
        Optional<Answers> answers;
        try {
            answers = handover.under(guide);
        } catch (IllegalArgumentException e) {
            out.println("The answers do not fit the guide that they name. Ask the person again.");
            return 1;
        }
        if (answers.isEmpty()) {
            handover.answers().forEach(answer -> out.println("  " + answer));
            out.printf(
                    "This guide is version %s, so the answers stand here as the code has them.%n",
                    guide.version());
            return 0;
        }
        answers.get()
                .byQuestion()
                .forEach((id, answer) -> {
                    Question question = guide.questionnaire().get(id);
                    out.printf("  %s %s%n", question.ask(), words(question, answer));
                });
        if (!guide.regions().containsKey(handover.region())) {
            out.println("The guide does not know the region of the code.");
            return 1;
        }
        Assessment again = read.triage().assess(answers.get(), guide.region(handover.region()));
        if (again.urgency() != handover.urgency()) {
            out.printf(
                    "The guide gives %s on these answers, not what the code says. Ask the person"
                            + " again.%n",
                    again.urgency());
            return 1;
        }
        again.rationale()
                .forEach(reason ->
                        out.printf("  %s %s%n", reason.rule().id(), reason.rule().because()));
        return 0;
    }

    private static String words(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Amount(int value) -> Integer.toString(value);
            case Answer.Choice(var options) ->
                    options.stream()
                            .flatMap(id -> question.option(id).stream())
                            .map(org.galatea.guide.Option::label)
                            .collect(Collectors.joining("; "));
        };
    }
}
