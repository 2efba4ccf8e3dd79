package org.galatea.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code translations/LANGUAGE/}. What is missing or out of date is no problem here, since a
 * guide must be able to change before its translations do; see {@link TranslationGaps}.
 */
final class TranslationReader {

    static final String FOLDER = "translations/";

    private static final Pattern PLACE = Pattern.compile("translations/([a-z]{2,3})/(.+)");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{8}");

    private final GuideSource source;
    private final Problems problems;

    TranslationReader(GuideSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    SequencedMap<String, Translation> read() {
        SequencedMap<String, List<String>> files = new LinkedHashMap<>();
        for (String file : source.files().keySet()) {
            if (file.startsWith(FOLDER)) {
                Matcher place = PLACE.matcher(file);
                if (place.matches()) {
                    files.computeIfAbsent(place.group(1), _ -> new ArrayList<>())
                            .add(place.group(2));
                } else {
                    problems.add(
                            file,
                            0,
                            "A translation stands in a folder with the code of its language.",
                            "translations/es/rules.yaml is meant.");
                }
            }
        }
        SequencedMap<String, Translation> translations = new LinkedHashMap<>();
        files.forEach((language, names) -> translations.put(language, read(language, names)));
        return translations;
    }

    private Translation read(String language, List<String> names) {
        boolean offered = false;
        Optional<String> approved = Optional.empty();
        String approvedTexts = "";
        boolean articlesLater = false;
        Map<String, Map<String, Translation.Entry>> texts = new LinkedHashMap<>();
        Map<String, Translation.Whole> articles = new TreeMap<>();
        for (String name : names) {
            String file = FOLDER + language + "/" + name;
            if (name.startsWith("articles/") && name.endsWith(".md")) {
                article(file).ifPresent(whole -> articles.put(id(name), whole));
            } else if (Translation.FILES.contains(name)) {
                YamlFields root = YamlFields.of(source, file, problems);
                if (name.equals("guide.yaml")) {
                    offered = root.flag("offered");
                    approved = root.optionalText("approved");
                    articlesLater = root.flag("articles-later");
                    approvedTexts = root.optionalText("approved-texts").orElse("");
                }
                texts.put(name, entries(root.fields("texts")));
                root.noOthers();
            } else {
                problems.unknown(file, 0, "file of a translation", name, Translation.FILES);
            }
        }
        return new Translation(
                language, offered, approved, approvedTexts, articlesLater, texts, articles);
    }

    private Map<String, Translation.Entry> entries(YamlFields texts) {
        Map<String, Translation.Entry> entries = new LinkedHashMap<>();
        for (String key : texts.names()) {
            YamlFields entry = texts.fields(key);
            entries.put(
                    key, new Translation.Entry(hash(entry), entry.optionalText("text").orElse("")));
            entry.noOthers();
        }
        return entries;
    }

    private String hash(YamlFields fields) {
        String hash = fields.text("source");
        if (!HASH.matcher(hash).matches()) {
            problems.add(
                    fields.file(),
                    fields.line("source"),
                    "\"source\" must be the hash of the English text, not \"" + hash + "\".",
                    "./galatea translations shows it.");
        }
        return hash;
    }

    private Optional<Translation.Whole> article(String file) {
        return ArticleReader.parts(file, source.files().getOrDefault(file, ""), problems)
                .map(parts -> {
                    YamlFields front = parts.front();
                    Translation.Whole whole =
                            new Translation.Whole(
                                    hash(front),
                                    front.optionalText("title").orElse(""),
                                    front.optionalText("summary").orElse(""),
                                    parts.sections());
                    front.noOthers();
                    return whole;
                });
    }

    private static String id(String name) {
        return name.substring("articles/".length(), name.length() - ".md".length());
    }
}
