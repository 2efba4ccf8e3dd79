package org.galatea.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Region;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.galatea.triage.Assessment;
import org.galatea.triage.Triage;

/**
 * Compares the rule engine with the model on random people: who was reached by chance, and who was
 * looked for because a rule fires for them.
 */
public final class Differential {

    private final Triage triage;
    private final GuideModel model;
    private final Region region;
    private final int[] levels = new int[Urgency.values().length];
    private final List<Integer> targets = new ArrayList<>();
    private final BitSet free;

    /**
     * Prepares a comparison.
     *
     * @param triage the guide with its engine
     */
    public Differential(Triage triage) {
        this.triage = triage;
        Guide guide = triage.guide();
        model = GuideModel.of(guide);
        free = model.answers().person(model.answers().questions());
        region = guide.regions().firstEntry().getValue();
        for (Urgency urgency : Urgency.values()) {
            levels[urgency.ordinal()] = model.urgency(urgency);
            targets.add(model.urgency(urgency));
        }
        for (Rule.AdviceRule rule : guide.adviceRules()) {
            targets.add(model.bdd().and(model.space(), model.fires(rule.id())));
        }
        targets.removeIf(target -> target == Bdd.FALSE);
    }

    /** One person about whom engine and model do not agree. */
    public record Disagreement(Answers answers, String says) {}

    /** One of the random people, for comparisons with other engines. */
    public Answers person(long number, RandomGenerator random) {
        return model.answers().answers(triage.guide(), values(number, random));
    }

    private BitSet values(long number, RandomGenerator random) {
        int among = number % 2 == 0 ? model.space() : targets.get(random.nextInt(targets.size()));
        return model.bdd().random(among, free, random);
    }

    /**
     * Compares one random person; for every second one a rule or an urgency is sought.
     *
     * @param number counts the people, so that a run can be repeated with the same generator
     */
    public Optional<Disagreement> compare(long number, RandomGenerator random) {
        BitSet values = values(number, random);
        Answers answers = model.answers().answers(triage.guide(), values);
        Assessment assessment = triage.assess(answers, region);
        Set<RuleId> fired = new TreeSet<>();
        assessment.rationale().forEach(reason -> fired.add(reason.rule().id()));
        Set<RuleId> modelled = new TreeSet<>();
        for (Rule.AdviceRule rule : triage.guide().adviceRules()) {
            if (model.holds(model.fires(rule.id()), values)) {
                modelled.add(rule.id());
            }
        }
        boolean sameUrgency = model.holds(levels[assessment.urgency().ordinal()], values);
        return assessment.complete() && sameUrgency && fired.equals(modelled)
                ? Optional.empty()
                : Optional.of(
                        new Disagreement(
                                answers,
                                "complete: "
                                        + assessment.complete()
                                        + ", engine: "
                                        + assessment.urgency()
                                        + " by "
                                        + fired
                                        + ", model: "
                                        + modelled));
    }
}
