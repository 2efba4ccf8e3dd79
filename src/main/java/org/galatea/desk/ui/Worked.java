package org.galatea.desk.ui;

import java.util.List;
import org.galatea.guide.Guide;
import org.galatea.guide.Problems;
import org.galatea.guide.RuleId;
import org.galatea.proof.AcceptedException;
import org.galatea.proof.Proof;
import org.galatea.triage.Triage;
import org.galatea.triage.drools.DroolsRuleEngine;
import org.galatea.vignette.Accuracy;
import org.galatea.vignette.VignetteOutcome;
import org.galatea.vignette.VignetteReader;

/** What takes seconds to find out about a version. */
record Worked(Proof proof, Accuracy accuracy, List<VignetteOutcome> outcomes) {

    /**
     * Works it out.
     *
     * @throws org.galatea.guide.InvalidGuideException if the vignettes or the accepted exceptions
     *     can't be read
     */
    static Worked of(Volume volume) {
        Guide guide = volume.guide();
        Problems problems = new Problems();
        var vignettes = VignetteReader.read(volume.source(), guide, problems);
        var exceptions = AcceptedException.read(volume.source(), guide, problems);
        problems.throwIfAny();
        Triage triage = new Triage(guide, DroolsRuleEngine.of(guide));
        List<VignetteOutcome> outcomes =
                vignettes.stream().map(vignette -> VignetteOutcome.of(vignette, triage)).toList();
        return new Worked(
                Proof.of(guide, exceptions), Accuracy.of(guide, outcomes), List.copyOf(outcomes));
    }

    /** The cases that this rule alone decides. */
    List<VignetteOutcome> decidedBy(RuleId rule) {
        return outcomes.stream().filter(outcome -> outcome.decidingRules().contains(rule)).toList();
    }

    /** The cases that name this rule, as a reason or as a near miss, and are not decided by it. */
    List<VignetteOutcome> naming(RuleId rule) {
        return outcomes.stream()
                .filter(outcome ->
                        outcome.vignette().rules().contains(rule)
                                || outcome.vignette().notRules().contains(rule))
                .filter(outcome -> !outcome.decidingRules().contains(rule))
                .toList();
    }
}
