package org.galatea.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.galatea.trace.Traceability;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows every criterion from its evidence to the article that a person reads. */
@Command(
        name = "trace",
        description = "Follow evidence, criteria, rules, vignettes, articles and hazards.",
        mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {

    /** How the report is written; in small letters, as it is typed. */
    private enum Format {
        text,
        markdown
    }

    @Parameters(arity = "0..1", description = "The guide's folder; without it, the bundled guide.")
    private @Nullable Path folder;

    @Option(names = "--format", defaultValue = "text", description = "text or markdown")
    private Format format = Format.text;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Traceability trace =
                GuideFolder.read(Optional.ofNullable(folder)).traceability(LocalDate.now());
        switch (format) {
            case text -> text(trace, out);
            case markdown -> markdown(trace, out);
        }
        print(trace, out);
        return trace.holds() ? 0 : 1;
    }

    private static void text(Traceability trace, PrintWriter out) {
        trace.rows()
                .forEach((criterion, row) -> {
                    out.printf(
                            "%s %s  %s%n", criterion.id(), criterion.urgency(), criterion.says());
                    criterion
                            .missing()
                            .ifPresent(reason -> out.printf("    in no rule: %s%n", reason));
                    line(out, "rules", row.rules());
                    line(out, "evidence", row.evidence());
                    line(out, "vignettes", row.vignettes());
                    line(out, "articles", row.articles());
                    line(out, "hazards", row.hazards());
                });
    }

    private static void markdown(Traceability trace, PrintWriter out) {
        out.println("# Traceability");
        out.println();
        out.println(
                "| Criterion | Urgency | Says | Rules | Evidence | Vignettes | Articles | Hazards |");
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        trace.rows()
                .forEach((criterion, row) ->
                        out.printf(
                                "| %s | %s | %s | %s | %s | %s | %s | %s |%n",
                                criterion.id(),
                                criterion.urgency(),
                                criterion.says(),
                                criterion.missing().orElseGet(() -> joined(row.rules())),
                                joined(row.evidence()),
                                joined(row.vignettes()),
                                joined(row.articles()),
                                joined(row.hazards())));
        back("Source", trace.criteriaByEvidence(), out);
        back("Article", trace.criteriaByArticle(), out);
        out.println();
    }

    private static void back(String name, Map<String, List<String>> criteria, PrintWriter out) {
        out.println();
        out.printf("| %s | Criteria |%n| --- | --- |%n", name);
        criteria.forEach((id, ids) -> out.printf("| %s | %s |%n", id, joined(ids)));
    }

    private static String joined(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** What is broken, or that nothing is. */
    static void print(Traceability trace, PrintWriter out) {
        out.printf(
                "Traceability: %d criteria, %d hazards, %d broken links%n",
                trace.rows().size(), trace.hazards().size(), trace.breaks().size());
        trace.breaks().forEach(broken -> out.println("  " + broken));
    }

    private static void line(PrintWriter out, String name, Collection<?> ids) {
        if (!ids.isEmpty()) {
            out.printf("    %s: %s%n", name, joined(ids));
        }
    }
}
