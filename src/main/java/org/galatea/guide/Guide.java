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
 * @param spoken the language of all its texts
 * @param translations what it says in other languages, by language
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
        SequencedMap<String, Article> articles,
        Signposts signposts,
        ClinicalTerms clinicalTerms,
        Spoken spoken,
        SequencedMap<String, Translation> translations) {

    /** The same guide, its texts in another language as far as that translation goes. */
    public Guide in(String language) {
        Translation translation = translations.get(language);
        return translation == null || !spoken.equals(Spoken.ENGLISH)
                ? this
                : TranslatedGuide.of(this, translation);
    }

    /** The languages that are ready for people, English first. */
    public List<String> languages() {
        return Stream.concat(
                        Stream.of(Spoken.ENGLISH.language()),
                        translations.values().stream()
                                .filter(Translation::offered)
                                .map(Translation::language))
                .toList();
    }

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
