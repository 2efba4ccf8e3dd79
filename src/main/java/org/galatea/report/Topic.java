package org.galatea.report;

import java.util.Optional;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;

/**
 * What a rule is about: the article that opens because of it.
 *
 * @param id of the article
 * @param title of the article
 */
public record Topic(String id, String title) {

    /** The topic of a rule; a finding has none, because it serves many. */
    public static Optional<Topic> of(Rule rule, Guide guide) {
        return switch (rule) {
            case Rule.AdviceRule advice when !advice.reads().isEmpty() -> {
                String article = advice.reads().getFirst().article();
                yield Optional.of(new Topic(article, guide.article(article).title()));
            }
            case Rule.AdviceRule _, Rule.FindingRule _ -> Optional.empty();
        };
    }
}
