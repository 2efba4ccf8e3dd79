package org.galatea.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Problems;
import org.galatea.guide.RuleId;
import org.galatea.proof.AcceptedException;
import org.galatea.proof.Proof;
import org.galatea.trace.Criterion;
import org.galatea.trace.Hazard;
import org.galatea.trace.Traceability;
import org.galatea.triage.Triage;
import org.galatea.triage.drools.DroolsRuleEngine;
import org.galatea.vignette.Accuracy;
import org.galatea.vignette.Vignette;
import org.galatea.vignette.VignetteOutcome;
import org.galatea.vignette.VignetteReader;

/**
 * What is proven about a guide, how well it meets its cases, and how its rules hang on their
 * evidence. Takes seconds to find out.
 *
 * @param exceptions what clinicians accepted, with their reasons
 */
public record GuideReport(
        Guide guide,
        Proof proof,
        Accuracy accuracy,
        List<VignetteOutcome> outcomes,
        List<AcceptedException> exceptions,
        Traceability trace) {

    public GuideReport {
        outcomes = List.copyOf(outcomes);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * Finds out everything.
     *
     * @throws org.galatea.guide.InvalidGuideException if a file beside the rules can't be read
     */
    public static GuideReport of(GuideSource source, Guide guide) {
        Problems problems = new Problems();
        List<Vignette> vignettes = VignetteReader.read(source, guide, problems);
        List<AcceptedException> exceptions = AcceptedException.read(source, guide, problems);
        List<Criterion> criteria = Criterion.read(source, problems);
        List<Hazard> hazards = Hazard.read(source, problems);
        problems.throwIfAny();
        Triage triage = new Triage(guide, DroolsRuleEngine.of(guide));
        List<VignetteOutcome> outcomes =
                vignettes.stream().map(vignette -> VignetteOutcome.of(vignette, triage)).toList();
        return new GuideReport(
                guide,
                Proof.of(guide, exceptions),
                Accuracy.of(guide, outcomes),
                outcomes,
                exceptions,
                Traceability.of(
                        guide, criteria, hazards, vignettes, LocalDate.now(ZoneOffset.UTC)));
    }

    /** The cases that this rule alone decides. */
    public List<VignetteOutcome> decidedBy(RuleId rule) {
        return outcomes.stream().filter(outcome -> outcome.decidingRules().contains(rule)).toList();
    }

    /** The cases that name this rule, as a reason or as a near miss, and are not decided by it. */
    public List<VignetteOutcome> naming(RuleId rule) {
        return outcomes.stream()
                .filter(outcome ->
                        outcome.vignette().rules().contains(rule)
                                || outcome.vignette().notRules().contains(rule))
                .filter(outcome -> !outcome.decidingRules().contains(rule))
                .toList();
    }

    /** The cases that the guide does not meet. */
    public List<VignetteOutcome> unmet() {
        return outcomes.stream().filter(outcome -> !outcome.isMet()).toList();
    }

    /** Why clinicians accept that a property fails somewhere. */
    public Optional<String> reason(String exception) {
        return exceptions.stream()
                .filter(known -> known.id().equals(exception))
                .map(AcceptedException::reason)
                .findFirst();
    }
}
