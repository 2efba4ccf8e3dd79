package org.galatea.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a guide says in another language, as its translators wrote it.
 *
 * <p>Every text names the hash of the English text that it translates. Where the English has
 * changed since, the translation is not shown, because it may say less than what is known now.
 *
 * @param offered whether the language is ready to be shown to people
 * @param approved which clinician approved it, and when
 * @param approvedTexts the hash of the texts that were approved
 * @param articlesLater whether the articles may still be in English, each told as such
 * @param texts by file and key
 * @param articles by id
 */
public record Translation(
        String language,
        boolean offered,
        Optional<String> approved,
        String approvedTexts,
        boolean articlesLater,
        Map<String, Map<String, Entry>> texts,
        Map<String, Whole> articles) {

    /** The files of a language, beside its articles; each has the keys of one part of the guide. */
    public static final List<String> FILES =
            List.of(
                    "guide.yaml",
                    "questionnaire.yaml",
                    "clinical.yaml",
                    "rules.yaml",
                    "guidance.yaml",
                    "contacts.yaml",
                    "signposts.yaml");

    public Translation {
        texts = Map.copyOf(texts);
        articles = Map.copyOf(articles);
    }

    /**
     * One translated text.
     *
     * @param source hash of the English text
     * @param text empty as long as nobody has written it
     */
    public record Entry(String source, String text) {}

    /**
     * A translated article.
     *
     * @param source hash of the English article
     * @param title empty as long as the article is not finished
     */
    public record Whole(
            String source, String title, String summary, List<Article.Section> sections) {
        public Whole {
            sections = List.copyOf(sections);
        }
    }

    /** Whether a clinician approved exactly these texts; a changed one voids the approval. */
    public boolean isApproved() {
        return approved.isPresent() && approvedTexts.equals(hash());
    }

    /** The hash of all that is said, for the approval to name. */
    public String hash() {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(texts)
                .forEach((file, entries) ->
                        new TreeMap<>(entries)
                                .forEach((key, entry) ->
                                        all.append(key).append('=').append(entry.text())));
        new TreeMap<>(articles)
                .forEach((id, whole) -> {
                    all.append(id).append('=').append(whole.title()).append(whole.summary());
                    whole.sections()
                            .forEach(section ->
                                    all.append(section.heading()).append(section.markdown()));
                });
        return SourceHash.of(all.toString());
    }

    Optional<Entry> entry(String file, String key) {
        return Optional.ofNullable(texts.getOrDefault(file, Map.of()).get(key));
    }
}
