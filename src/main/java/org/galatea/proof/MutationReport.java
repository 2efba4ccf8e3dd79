package org.galatea.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.galatea.interview.Interview;
import org.galatea.triage.Triage;
import org.galatea.vignette.Vignette;
import org.galatea.vignette.VignetteOutcome;

/**
 * Whether the vignettes and the proof would notice a slip in a rule.
 *
 * @param mutants how many slips were tried
 * @param byVignette how many a vignette catches
 * @param byProperty how many no vignette but a property catches
 * @param withoutEffect how many cannot change the advice of anybody, by proof
 * @param survivors those that change somebody's advice, and nothing notices
 */
public record MutationReport(
        int mutants, int byVignette, int byProperty, int withoutEffect, List<Survivor> survivors) {

    /**
     * A slip that nothing notices.
     *
     * @param witness the smallest person who tells it apart; a vignette of theirs would catch it
     * @param urgency what the guide says to that person
     * @param instead what the guide with the slip says
     */
    public record Survivor(
            RuleId rule, String slip, Witness witness, Urgency urgency, Urgency instead) {}

    public MutationReport {
        survivors = List.copyOf(survivors);
    }

    /** How many of the slips that matter are caught. */
    public int caught() {
        return byVignette + byProperty;
    }

    /** Tries every slip. */
    public static MutationReport of(Guide guide, List<Vignette> vignettes) {
        List<Mutant> mutants = Mutant.of(guide);
        List<Mutant> unnoticed =
                mutants.parallelStream()
                        .filter(mutant -> noticing(mutant, vignettes).isEmpty())
                        .toList();
        int byProperty = 0;
        int withoutEffect = 0;
        List<Survivor> survivors = new ArrayList<>();
        GuideModel original = GuideModel.of(guide);
        for (Mutant mutant : unnoticed) {
            RuleSlips.Slip slip = original.bdd().apart(() -> RuleSlips.unnoticed(mutant, original));
            switch (slip.fate()) {
                case NO_EFFECT -> withoutEffect++;
                case PROPERTY -> byProperty++;
                case UNNOTICED ->
                        survivors.add(survivor(mutant, slip.witness().orElseThrow(), guide));
                case CASE -> throw new IllegalStateException("No case notices " + slip.words());
            }
        }
        return new MutationReport(
                mutants.size(),
                mutants.size() - unnoticed.size(),
                byProperty,
                withoutEffect,
                survivors);
    }

    /** A case that a slip makes fail. */
    static Optional<Vignette> noticing(Mutant mutant, List<Vignette> vignettes) {
        Guide guide = mutant.guide();
        Triage triage = new Triage(guide, new PlainEngine(guide));
        return vignettes.stream()
                // Those that name the rule notice most, so they go first.
                .sorted(
                        Comparator.comparing(vignette ->
                                !vignette.rules().contains(mutant.rule())
                                        && !vignette.notRules().contains(mutant.rule())))
                .filter(vignette -> notices(vignette, triage))
                .findFirst();
    }

    private static boolean notices(Vignette vignette, Triage triage) {
        Interview interview = triage.interview(vignette.answers());
        return !interview.isComplete()
                || !interview.dropped().isEmpty()
                || !VignetteOutcome.of(vignette, triage).isMet();
    }

    /**
     * The most ordinary person who gets another urgency, or other reasons, or is asked otherwise.
     */
    static Optional<Witness> difference(GuideModel original, GuideModel changed) {
        Bdd bdd = original.bdd();
        int urgency = Bdd.FALSE;
        int reasons = Bdd.FALSE;
        for (Urgency level : Urgency.values()) {
            urgency = bdd.or(urgency, bdd.minus(original.urgency(level), changed.urgency(level)));
        }
        for (Rule.AdviceRule rule : original.guide().adviceRules()) {
            int differs = bdd.xor(original.fires(rule.id()), changed.fires(rule.id()));
            reasons = bdd.or(reasons, bdd.and(original.space(), differs));
        }
        int asked = bdd.minus(original.space(), changed.space());
        for (int different : new int[] {urgency, reasons, asked}) {
            if (different != Bdd.FALSE) {
                return original.witness(different).map(Witness::of);
            }
        }
        return Optional.empty();
    }

    private static Survivor survivor(Mutant mutant, Witness witness, Guide guide) {
        var region = guide.regions().firstEntry().getValue();
        Guide changed = mutant.guide();
        return new Survivor(
                mutant.rule(),
                mutant.slip(),
                witness,
                new Triage(guide, new PlainEngine(guide))
                        .assess(witness.person(), region)
                        .urgency(),
                new Triage(changed, new PlainEngine(changed))
                        .assess(witness.person(), region)
                        .urgency());
    }
}
