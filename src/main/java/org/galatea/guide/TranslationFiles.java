package org.galatea.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a translation as a translator fills them in: every key in the order of the guide,
 * the English above each text, and what was translated before.
 */
public final class TranslationFiles implements GuideWords.Words {

    private final Optional<Translation> before;
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final SortedMap<String, String> articles = new TreeMap<>();

    private TranslationFiles(Optional<Translation> before) {
        this.before = before;
    }

    /**
     * All files, by their path inside the folder of the language. An article that has a file is
     * left out: it belongs to its translator.
     */
    public static SortedMap<String, String> of(Guide guide, String language) {
        Optional<Translation> before = Optional.ofNullable(guide.translations().get(language));
        TranslationFiles files = new TranslationFiles(before);
        GuideWords.replace(guide, Spoken.ENGLISH, files);
        SortedMap<String, String> all = new TreeMap<>(files.articles);
        files.texts.forEach((file, entries) -> all.put(file, head(file, before) + entries));
        return all;
    }

    private static String head(String file, Optional<Translation> before) {
        StringBuilder head = new StringBuilder("# yaml-language-server: $schema=");
        if (file.equals("guide.yaml")) {
            head.append("../../schema/translation-guide.json\n");
            head.append("# offered: whether people may choose this language\n");
            head.append("# approved: which clinician approved this translation, and when\n");
            head.append("# approved-texts: the hash of the texts that were approved; ");
            head.append("./galatea translations shows it\n");
            head.append("offered: ")
                    .append(before.map(Translation::offered).orElse(false))
                    .append("\napproved: \"")
                    .append(before.flatMap(Translation::approved).orElse(""))
                    .append("\"\napproved-texts: \"")
                    .append(before.map(Translation::approvedTexts).orElse(""))
                    .append("\"\n");
            if (before.map(Translation::articlesLater).orElse(false)) {
                head.append("# articles-later: articles may still be in English\n");
                head.append("articles-later: true\n");
            }
        } else {
            head.append("../../schema/translation.json\n");
        }
        return head.append("texts:\n").toString();
    }

    @Override
    public String text(String file, String key, String english) {
        String hash = SourceHash.of(english);
        Optional<Translation.Entry> entry = before.flatMap(known -> known.entry(file, key));
        String source = entry.map(Translation.Entry::source).orElse(hash);
        StringBuilder entries = texts.computeIfAbsent(file, _ -> new StringBuilder());
        entries.append("  ").append(key).append(":\n");
        entries.append("    # ").append(oneLine(english)).append('\n');
        if (!source.equals(hash)) {
            entries.append("    # The English has changed: look at the text again, then write ")
                    .append(hash)
                    .append(" as its source.\n");
        }
        entries.append("    source: \"").append(source).append("\"\n");
        entries.append("    text: >-\n");
        entry.map(Translation.Entry::text)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> entries.append("      ").append(oneLine(text)).append('\n'));
        return english;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Override
    public Article article(Article article) {
        if (before.isEmpty() || !before.get().articles().containsKey(article.id())) {
            StringBuilder text = new StringBuilder("---\n");
            text.append("# ").append(article.title()).append('\n');
            text.append("# ").append(article.summary()).append('\n');
            text.append("source: \"").append(SourceHash.of(article)).append("\"\n");
            text.append("title: \"\"\nsummary: \"\"\n---\n");
            article.sections()
                    .forEach(section ->
                            text.append("\n## ")
                                    .append(section.heading())
                                    .append("\n\n")
                                    .append(section.markdown())
                                    .append('\n'));
            articles.put("articles/" + article.id() + ".md", text.toString());
        }
        return article;
    }
}
