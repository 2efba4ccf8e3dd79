package org.galatea.triage;

import java.util.List;
import org.galatea.guide.Urgency;

/**
 * How proposals become one urgency: the most urgent one wins, always (clinical evidence, R1).
 *
 * <p>Every doubt goes to the safer side: nobody is told to look after it alone while a question is
 * open or when no rule speaks (clinical evidence, 3.3).
 */
public final class DispositionPolicy {

    private DispositionPolicy() {}

    public static Urgency urgency(List<Reason> reasons, boolean complete) {
        Urgency proposed =
                reasons.stream()
                        .map(reason -> reason.rule().advise())
                        .reduce(Urgency::mostUrgent)
                        .orElse(Urgency.ROUTINE);
        return complete ? proposed : Urgency.mostUrgent(proposed, Urgency.ROUTINE);
    }
}
