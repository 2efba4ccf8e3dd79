package org.galatea.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code signposts.yaml}: common questions, and words that mean the same. */
final class SignpostReader {

    static final String FILE = "signposts.yaml";

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final GuideSource source;
    private final Map<String, Article> articles;
    private final Problems problems;

    SignpostReader(GuideSource source, Map<String, Article> articles, Problems problems) {
        this.source = source;
        this.articles = articles;
        this.problems = problems;
    }

    Signposts read() {
        if (!source.files().containsKey(FILE)) {
            // A guide without common questions is whole; its articles are found all the same.
            return new Signposts(List.of(), Map.of());
        }
        YamlFields root = YamlFields.of(source, FILE, problems);
        List<Signposts.CommonQuestion> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlFields fields : root.list("questions")) {
            String id = fields.text("id");
            if (!id.matches(ID)) {
                problems.add(
                        FILE,
                        fields.line("id"),
                        "\"" + id + "\" becomes an address: use a-z, 0-9 and single hyphens.");
            } else if (!ids.add(id)) {
                problems.add(FILE, fields.line("id"), "\"" + id + "\" stands here twice.");
            }
            questions.add(new Signposts.CommonQuestion(id, fields.text("ask"), section(fields)));
            fields.noOthers();
        }
        Signposts signposts = new Signposts(questions, synonyms(root.fields("synonyms")));
        root.noOthers();
        return signposts;
    }

    private SectionRef section(YamlFields fields) {
        String[] parts = fields.text("read").split("#", 2);
        String section = parts.length < 2 ? "" : parts[1];
        Article article = articles.get(parts[0]);
        if (article == null) {
            problems.unknown(FILE, fields.line("read"), "article", parts[0], articles.keySet());
        } else {
            for (String needed : List.of(section, Signposts.SAFETY_NET)) {
                if (article.section(needed).isEmpty()) {
                    problems.unknown(
                            FILE,
                            fields.line("read"),
                            "section of " + article.id(),
                            needed,
                            article.sections().stream().map(Article.Section::slug).toList());
                }
            }
        }
        return new SectionRef(parts[0], section);
    }

    private Map<String, List<List<String>>> synonyms(YamlFields fields) {
        Map<String, List<List<String>>> synonyms = new LinkedHashMap<>();
        for (String language : fields.names()) {
            List<List<String>> groups = new ArrayList<>();
            for (String group : fields.texts(language)) {
                List<String> words =
                        Arrays.stream(group.split(","))
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .toList();
                if (words.size() < 2) {
                    problems.add(
                            FILE,
                            fields.line(language),
                            "\"" + group + "\" has no second word beside it.",
                            "separate words that mean the same by commas.");
                }
                groups.add(words);
            }
            synonyms.put(language, List.copyOf(groups));
        }
        fields.noOthers();
        return synonyms;
    }
}
