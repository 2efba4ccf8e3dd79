package org.galatea.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.galatea.guide.Guide;
import org.galatea.guide.RuleId;
import org.galatea.vignette.Vignette;

/**
 * Every small slip that an author could make in one rule, and who would notice it.
 *
 * @param slips in the order in which they stand in the rule
 */
public record RuleSlips(RuleId rule, List<Slip> slips) {

    /**
     * One slip.
     *
     * @param words what was done to the rule
     * @param vignette id of a case that notices, if one does
     * @param witness the smallest person who is told, or asked, something else because of it
     */
    public record Slip(
            String words, Fate fate, Optional<String> vignette, Optional<Witness> witness) {}

    /** What becomes of a slip. */
    public enum Fate {
        /** A case fails. */
        CASE,
        /** No case fails, but a property does. */
        PROPERTY,
        /** It can't change anything for anybody, by proof. */
        NO_EFFECT,
        /** It changes somebody's advice, and nothing notices. */
        UNNOTICED
    }

    public RuleSlips {
        slips = List.copyOf(slips);
    }

    /** Tries every slip in a rule. */
    public static RuleSlips of(Guide guide, RuleId rule, List<Vignette> vignettes) {
        List<Slip> slips = new ArrayList<>();
        Optional<GuideModel> original = Optional.empty();
        for (Mutant mutant : Mutant.of(guide, rule)) {
            Optional<Vignette> noticing = MutationReport.noticing(mutant, vignettes);
            if (noticing.isPresent()) {
                slips.add(
                        new Slip(
                                mutant.slip(),
                                Fate.CASE,
                                noticing.map(Vignette::id),
                                Optional.empty()));
            } else {
                original = original.or(() -> Optional.of(GuideModel.of(guide)));
                GuideModel model = original.orElseThrow();
                slips.add(model.bdd().apart(() -> unnoticed(mutant, model)));
            }
        }
        return new RuleSlips(rule, slips);
    }

    /** What becomes of a slip that no case notices. */
    static Slip unnoticed(Mutant mutant, GuideModel original) {
        GuideModel changed = new GuideModel(mutant.guide(), original.answers(), original.bdd());
        Optional<Witness> witness = MutationReport.difference(original, changed);
        Fate fate =
                witness.isEmpty()
                        ? Fate.NO_EFFECT
                        : new Prover(changed, List.of()).refutesAtOnce()
                                ? Fate.PROPERTY
                                : Fate.UNNOTICED;
        return new Slip(mutant.slip(), fate, Optional.empty(), witness);
    }
}
