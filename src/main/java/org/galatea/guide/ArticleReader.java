package org.galatea.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code articles/*.md}: front matter between two {@code ---} lines, then sections. */
final class ArticleReader {

    private ArticleReader() {}

    /** An article's two parts: what it says about itself, and what it says. */
    record Parts(YamlFields front, List<Article.Section> sections) {}

    static Optional<Parts> parts(String file, String text, Problems problems) {
        List<String> lines = text.lines().toList();
        int end =
                lines.isEmpty() || !lines.getFirst().equals("---")
                        ? -1
                        : lines.subList(1, lines.size()).indexOf("---");
        if (end < 0) {
            problems.add(
                    file, 1, "The article must begin with front matter between two \"---\" lines.");
            return Optional.empty();
        }
        SortedMap<String, String> front = new TreeMap<>();
        // The empty first line stands for "---", so that line numbers stay true.
        front.put(file, "\n" + String.join("\n", lines.subList(1, end + 1)) + "\n");
        YamlFields fields = YamlFields.of(new GuideSource(front), file, problems);
        return Optional.of(new Parts(fields, sections(file, lines, end + 2, problems)));
    }

    static Optional<Article> read(String file, String text, Problems problems) {
        return parts(file, text, problems).map(parts -> article(file, parts, problems));
    }

    private static Article article(String file, Parts parts, Problems problems) {
        YamlFields fields = parts.front();
        Article article =
                new Article(
                        fields.text("id"),
                        fields.text("title"),
                        fields.text("summary"),
                        fields.text("for"),
                        fields.texts("sources"),
                        fields.date("reviewed"),
                        fields.date("review-by"),
                        parts.sections());
        fields.noOthers();
        if (!file.equals("articles/" + article.id() + ".md")) {
            problems.add(
                    file,
                    fields.line("id"),
                    "The id \"" + article.id() + "\" must be the file's name.");
        }
        return article;
    }

    private static List<Article.Section> sections(
            String file, List<String> lines, int from, Problems problems) {
        List<Article.Section> sections = new ArrayList<>();
        String heading = null;
        int headingLine = 0;
        StringBuilder body = new StringBuilder();
        for (int index = from; index <= lines.size(); index++) {
            String line = index < lines.size() ? lines.get(index) : "## ";
            if (line.startsWith("## ")) {
                if (heading != null) {
                    String slug = slug(heading);
                    if (sections.stream().anyMatch(section -> section.slug().equals(slug))) {
                        problems.add(
                                file,
                                headingLine,
                                "The heading \"" + heading + "\" stands here twice.");
                    }
                    sections.add(
                            new Article.Section(
                                    slug, heading, body.toString().strip(), headingLine));
                } else if (!body.toString().isBlank()) {
                    problems.add(file, from, "Text stands above the first \"## \" heading.");
                }
                heading = line.substring(3).strip();
                headingLine = index + 1;
                body.setLength(0);
            } else {
                if (line.startsWith("#")) {
                    problems.add(file, index + 1, "Only \"## \" headings are possible here.");
                }
                body.append(line).append('\n');
            }
        }
        if (sections.isEmpty()) {
            problems.add(file, lines.size(), "The article has no section.");
        }
        return sections;
    }

    /** The slug of a heading: "When to see a doctor" becomes "when-to-see-a-doctor". */
    static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .strip()
                .replaceAll("[ -]+", "-");
    }
}
