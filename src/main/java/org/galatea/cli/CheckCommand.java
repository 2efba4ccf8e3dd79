package org.galatea.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.galatea.guide.Guide;
import org.galatea.guide.Translation;
import org.galatea.guide.TranslationGaps;
import org.galatea.proof.MutationReport;
import org.galatea.proof.Proof;
import org.galatea.trace.Traceability;
import org.galatea.vignette.Accuracy;
import org.galatea.vignette.VignetteOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a guide, runs its vignettes and reports what a clinician should know. */
@Command(
        name = "check",
        description =
                "Check a guide: read it, run its vignettes, prove it, try slips, trace it, report.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", description = "The guide's folder; without it, the bundled guide.")
    private @Nullable Path folder;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        GuideFolder read = GuideFolder.read(Optional.ofNullable(folder));
        out.printf(
                "%s, version %s: %d questions, %d rules for findings, %d advice rules, %d articles, %d sources%n",
                read.guide().profile().title(),
                read.guide().shortVersion(),
                read.guide().questionnaire().questions().size(),
                read.guide().findingRules().size(),
                read.guide().adviceRules().size(),
                read.guide().articles().size(),
                read.guide().evidence().size());
        List<VignetteOutcome> outcomes =
                read.vignettes().stream()
                        .map(vignette -> VignetteOutcome.of(vignette, read.triage()))
                        .toList();
        List<VignetteOutcome> failed =
                outcomes.stream().filter(outcome -> !outcome.isMet()).toList();
        out.printf("Vignettes: %d met of %d%n", outcomes.size() - failed.size(), outcomes.size());
        for (VignetteOutcome outcome : failed) {
            out.printf("  %s %s%n", outcome.vignette().id(), outcome.vignette().title());
            outcome.faults().forEach(fault -> out.println("    " + fault));
        }
        AccuracyText.print(Accuracy.of(read.guide(), outcomes), out);
        spec.commandLine().getErr().println("Proving …");
        Proof proof = Proof.of(read.guide(), read.exceptions());
        ProofText.print(proof, out);
        spec.commandLine().getErr().println("Trying slips in the rules …");
        MutationReport mutation = MutationReport.of(read.guide(), read.vignettes());
        MutateCommand.print(mutation, out);
        Traceability trace = read.traceability(LocalDate.now());
        TraceCommand.print(trace, out);
        boolean translated = translationsAreWhole(read.guide(), out);
        return failed.isEmpty()
                        && proof.holds()
                        && mutation.survivors().isEmpty()
                        && trace.holds()
                        && translated
                ? 0
                : 1;
    }

    /** A language that people may choose must be whole; another one may be under way. */
    private static boolean translationsAreWhole(Guide guide, PrintWriter out) {
        boolean whole = true;
        for (Translation translation : guide.translations().values()) {
            List<TranslationGaps.Gap> gaps = TranslationGaps.of(guide, translation);
            List<TranslationGaps.Gap> faults =
                    gaps.stream().filter(TranslationGaps.Gap::isFault).toList();
            out.printf(
                    "Translation \"%s\": %s, %s, %d texts missing or out of date, %d articles still in English%n",
                    translation.language(),
                    translation.offered() ? "offered to people" : "not yet offered",
                    translation.isApproved() ? "approved" : "not approved",
                    faults.size(),
                    gaps.stream().filter(gap -> gap.kind() == TranslationGaps.Kind.LATER).count());
            if (translation.offered()) {
                faults.forEach(
                        gap -> out.printf("  %s %s %s%n", gap.kind(), gap.file(), gap.key()));
                whole &= faults.isEmpty();
            }
        }
        return whole;
    }
}
