package org.galatea.vignette;

import java.util.ArrayList;
import java.util.List;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.triage.Assessment;
import org.galatea.triage.Triage;

/**
 * What a guide said about a vignette.
 *
 * @param faults where it differs from the expectation, in sentences; empty when it is met
 */
public record VignetteOutcome(Vignette vignette, Assessment assessment, List<String> faults) {

    public VignetteOutcome {
        faults = List.copyOf(faults);
    }

    public boolean isMet() {
        return faults.isEmpty();
    }

    public static VignetteOutcome of(Vignette vignette, Triage triage) {
        Assessment assessment =
                triage.assess(vignette.answers(), triage.guide().region(vignette.region()));
        List<RuleId> fired =
                assessment.rationale().stream().map(reason -> reason.rule().id()).toList();
        List<String> faults = new ArrayList<>();
        if (assessment.urgency() != vignette.expected()) {
            faults.add(
                    "expected "
                            + vignette.expected()
                            + ", got "
                            + assessment.urgency()
                            + " by "
                            + fired);
        }
        vignette.rules().stream()
                .filter(id -> !fired.contains(id))
                .forEach(id -> faults.add(id + " did not fire; fired: " + fired));
        vignette.notRules().stream()
                .filter(fired::contains)
                .forEach(id -> faults.add(id + " fired, but should only nearly have done so"));
        vignette.article()
                .filter(id ->
                        assessment.articles().stream().noneMatch(read -> read.article().equals(id)))
                .ifPresent(id -> faults.add("the article " + id + " is not offered"));
        return new VignetteOutcome(vignette, assessment, faults);
    }

    /**
     * The rules without which the urgency would be another one: they alone give the highest level.
     */
    public List<RuleId> decidingRules() {
        List<RuleId> highest =
                assessment.rationale().stream()
                        .map(reason -> reason.rule())
                        .filter(rule -> rule.advise() == assessment.urgency())
                        .map(Rule::id)
                        .toList();
        return highest.size() == 1 ? highest : List.of();
    }
}
