package org.galatea.live;

import java.util.List;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Problems;
import org.galatea.proof.QuestionsAhead;
import org.galatea.triage.Triage;
import org.galatea.triage.drools.DroolsRuleEngine;
import org.galatea.vignette.Vignette;
import org.galatea.vignette.VignetteOutcome;
import org.galatea.vignette.VignetteReader;

/** Makes a guide ready to speak: only a whole one, read, compiled and with every vignette met. */
public final class GuideLoader {

    private GuideLoader() {}

    /**
     * Loads a guide.
     *
     * @throws org.galatea.guide.InvalidGuideException with everything that is wrong
     */
    public static Triage load(GuideSource source) {
        Problems problems = new Problems();
        Guide guide = GuideReader.read(source, problems);
        List<Vignette> vignettes = VignetteReader.read(source, guide, problems);
        problems.throwIfAny();
        Triage triage = new Triage(guide, DroolsRuleEngine.of(guide), QuestionsAhead.of(guide));
        for (Vignette vignette : vignettes) {
            VignetteOutcome outcome = VignetteOutcome.of(vignette, triage);
            outcome.faults()
                    .forEach(fault ->
                            problems.add(
                                    vignette.file(),
                                    vignette.line(),
                                    vignette.id() + ": " + fault + "."));
        }
        problems.throwIfAny();
        return triage;
    }
}
