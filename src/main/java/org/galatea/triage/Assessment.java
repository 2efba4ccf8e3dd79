package org.galatea.triage;

import java.util.List;
import java.util.Set;
import org.galatea.guide.SectionRef;
import org.galatea.guide.Urgency;

/**
 * The advice for one person, with everything that it rests on.
 *
 * @param complete whether every question was answered; if not, the advice is about what is known
 * @param explained whether at least one rule fired; if not, the person is sent to a doctor
 * @param cautious whether the urgency was raised because questions are still open
 * @param rationale the reasons, the most urgent first
 * @param articles what to read; the first one opens
 * @param guideVersion the version of the guide that spoke
 */
public record Assessment(
        Disposition disposition,
        boolean complete,
        boolean explained,
        boolean cautious,
        Set<String> findings,
        List<Reason> rationale,
        Guidance guidance,
        List<SectionRef> articles,
        String guideVersion) {

    public Assessment {
        findings = Set.copyOf(findings);
        rationale = List.copyOf(rationale);
        articles = List.copyOf(articles);
    }

    public Urgency urgency() {
        return disposition.urgency();
    }
}
