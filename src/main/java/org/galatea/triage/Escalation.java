package org.galatea.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.galatea.guide.Answers;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Region;
import org.galatea.guide.Urgency;
import org.galatea.interview.Interview;

/**
 * One warning sign that, if it came up, would make the advice more urgent: a safety net that can't
 * drift from the rules, because it is made by asking them.
 *
 * @param option what would have to become true
 * @param urgency how urgent the advice would then be, at least
 */
public record Escalation(Question question, Option option, Urgency urgency) {

    /**
     * All of them, in the order of the questions. Only answers that can change within days or weeks
     * are tried, and each alone.
     *
     * @param answers a complete set of answers
     */
    public static List<Escalation> of(Triage triage, Answers answers, Region region) {
        Interview interview = triage.interview(answers);
        Urgency now = triage.assess(interview, region).urgency();
        List<Escalation> escalations = new ArrayList<>();
        for (Question question : interview.asked()) {
            if (question.changesSoon()) {
                for (Option option : question.options()) {
                    Optional.of(option)
                            .filter(possible -> possible.warning() && !possible.unsure())
                            .flatMap(possible ->
                                    NearMiss.changed(question, possible, interview.relevant()))
                            .map(changed -> urgency(triage, changed, region))
                            .filter(then -> then.isMoreUrgentThan(now))
                            .map(then -> new Escalation(question, option, then))
                            .ifPresent(escalations::add);
                }
            }
        }
        return escalations;
    }

    /** What rules say for certain; that questions are then open raises nothing. */
    private static Urgency urgency(Triage triage, Answers answers, Region region) {
        return triage.assess(answers, region).rationale().stream()
                .map(reason -> reason.rule().advise())
                .reduce(Urgency::mostUrgent)
                .orElse(Urgency.SELF_CARE);
    }
}
