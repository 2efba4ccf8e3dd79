package org.galatea.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * A whole guide, read and checked. Immutable.
 *
 * @param version hash of all its files; equal exactly when the content is equal
 * @param findingRules in an order in which every finding stands behind those that it depends on
 * @param regions by id, in the order of the file
 * @param defaultTexts guidance ids that go with each urgency whatever the rules add
 */
public record Guide(
        String version,
        GuideProfile profile,
        Questionnaire questionnaire,
        List<Rule.FindingRule> findingRules,
        List<Rule.AdviceRule> adviceRules,
        SequencedMap<String, Evidence> evidence,
        SequencedMap<String, Region> regions,
        SequencedMap<String, GuidanceText> texts,
        Map<Urgency, List<String>> defaultTexts,
        SequencedMap<String, Article> articles) {

    /** The first characters of the version: enough for people to tell versions apart. */
    public String shortVersion() {
        return version.substring(0, 12);
    }

    public Stream<Rule> rules() {
        return Stream.concat(findingRules.stream(), adviceRules.stream());
    }

    public Optional<Rule> rule(RuleId id) {
        return rules().filter(rule -> rule.id().equals(id)).findFirst();
    }

    public Article article(String id) {
        return java.util.Objects.requireNonNull(articles.get(id), id);
    }

    public Region region(String id) {
        return java.util.Objects.requireNonNull(regions.get(id), id);
    }
}
