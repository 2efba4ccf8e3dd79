package org.galatea.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.galatea.guide.Answers;
import org.galatea.guide.GuidanceText;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.guide.Region;
import org.galatea.interview.AnswerText;
import org.galatea.interview.Interview;
import org.galatea.triage.Assessment;
import org.galatea.triage.Reason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses answers that are given on the command line, with the whole rationale. */
@Command(
        name = "explain",
        description = "Assess answers and say why, for example: explain age=34 danger=none …",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", description = "Answers: question=option,option or question=number.")
    private List<String> answers = List.of();

    @Option(names = "--guide", description = "The guide's folder; without it, the bundled guide.")
    private @Nullable Path folder;

    @Option(names = "--region", description = "Id of the region, such as UK.")
    private @Nullable String regionId;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        GuideFolder read = GuideFolder.read(Optional.ofNullable(folder));
        Guide guide = read.guide();
        String id = regionId == null ? guide.regions().firstEntry().getKey() : regionId;
        Region region = guide.regions().get(id);
        if (region == null) {
            err.printf(
                    "There is no region \"%s\". Possible: %s.%n",
                    id, String.join(", ", guide.regions().keySet()));
            return 2;
        }
        Answers given;
        try {
            given = AnswerText.read(answers, guide.questionnaire());
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        }
        Interview interview = read.triage().interview(given);
        print(interview, read.triage().assess(interview, region), guide, out);
        return 0;
    }

    private static void print(
            Interview interview, Assessment assessment, Guide guide, PrintWriter out) {
        out.printf("%s: %s%n", assessment.urgency(), assessment.disposition().heading());
        if (!interview.dropped().isEmpty()) {
            out.printf("Not asked, so left out: %s%n", String.join(", ", interview.dropped()));
        }
        interview.next().ifPresent(next -> next(next, interview, out));
        if (!assessment.explained()) {
            out.println(guide.profile().fallbackReason());
        }
        for (Reason reason : assessment.rationale()) {
            out.printf(
                    "%s %s  %s%n",
                    reason.rule().id(), reason.rule().advise(), reason.rule().head().title());
            out.printf("    %s%n", reason.rule().because());
            out.printf("    because of: %s%n", String.join("; ", reason.answers()));
            out.printf("    evidence: %s%n", String.join(", ", reason.rule().head().evidence()));
        }
        texts("Meanwhile", assessment.guidance().meanwhile(), out);
        texts("Get help sooner", assessment.guidance().sooner(), out);
        texts("Tell the doctor", assessment.guidance().tell(), out);
        out.printf(
                "Read: %s%n",
                String.join(
                        ", ",
                        assessment.articles().stream()
                                .map(section -> section.article() + "#" + section.section())
                                .toList()));
        out.printf("Guide version %s%n", assessment.guideVersion());
    }

    private static void next(Question next, Interview interview, PrintWriter out) {
        out.printf(
                "Not complete: next is %s (%s), and at most %d more questions in all.%n",
                next.id(), next.ask(), interview.openAtMost());
        out.printf(
                "    Possible: %s%n",
                String.join(
                        ", ", next.options().stream().map(org.galatea.guide.Option::id).toList()));
    }

    private static void texts(String title, List<GuidanceText> texts, PrintWriter out) {
        out.printf("%s:%n", title);
        texts.forEach(text -> out.printf("  - %s%n", text.text()));
    }
}
