package org.galatea.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Problems;
import org.galatea.live.BundledGuide;
import org.galatea.proof.AcceptedException;
import org.galatea.proof.QuestionsAhead;
import org.galatea.trace.Criterion;
import org.galatea.trace.Hazard;
import org.galatea.trace.Traceability;
import org.galatea.triage.Triage;
import org.galatea.triage.drools.DroolsRuleEngine;
import org.galatea.vignette.Vignette;
import org.galatea.vignette.VignetteReader;

/** A guide that a command works on, with its vignettes. */
record GuideFolder(
        Guide guide,
        Triage triage,
        List<Vignette> vignettes,
        List<AcceptedException> exceptions,
        List<Criterion> criteria,
        List<Hazard> hazards) {

    /**
     * Reads the guide in a folder, or the bundled one.
     *
     * @throws org.galatea.guide.InvalidGuideException with everything that is wrong
     */
    static GuideFolder read(Optional<Path> folder) {
        GuideSource source = folder.map(GuideSource::ofFolder).orElseGet(BundledGuide::source);
        Problems problems = new Problems();
        Guide guide = GuideReader.read(source, problems);
        List<Vignette> vignettes = VignetteReader.read(source, guide, problems);
        List<AcceptedException> exceptions = AcceptedException.read(source, guide, problems);
        List<Criterion> criteria = Criterion.read(source, problems);
        List<Hazard> hazards = Hazard.read(source, problems);
        problems.throwIfAny();
        Triage triage = new Triage(guide, DroolsRuleEngine.of(guide), QuestionsAhead.of(guide));
        return new GuideFolder(guide, triage, vignettes, exceptions, criteria, hazards);
    }

    /** Follows every link of the guide. */
    Traceability traceability(LocalDate today) {
        return Traceability.of(guide, criteria, hazards, vignettes, today);
    }
}
