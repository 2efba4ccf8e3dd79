package org.galatea.vignette;

import java.util.List;
import java.util.Optional;
import org.galatea.guide.Answers;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;

/**
 * A named case with answers and an expectation, readable by a clinician.
 *
 * @param story the case in a clinician's words
 * @param source criteria and evidence that settle the expectation
 * @param expected the urgency that the evidence asks for, settled before any rule was looked at
 * @param rules rules that must be among the reasons
 * @param notRules near misses: rules that must not fire
 * @param article an article that must be offered
 */
public record Vignette(
        String id,
        String title,
        String story,
        String region,
        List<String> source,
        Answers answers,
        Urgency expected,
        List<RuleId> rules,
        List<RuleId> notRules,
        Optional<String> article,
        String file,
        int line) {
    public Vignette {
        source = List.copyOf(source);
        rules = List.copyOf(rules);
        notRules = List.copyOf(notRules);
    }
}
