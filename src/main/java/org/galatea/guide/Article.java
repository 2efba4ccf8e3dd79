package org.galatea.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A page for the person to read.
 *
 * @param audience for whom it is written
 * @param sources ids of all evidence cited in it
 * @param reviewed when its text was last checked against its sources
 * @param reviewBy when it must be checked again
 */
public record Article(
        String id,
        String title,
        String summary,
        String audience,
        List<String> sources,
        LocalDate reviewed,
        LocalDate reviewBy,
        List<Section> sections) {

    public Article {
        sources = List.copyOf(sources);
        sections = List.copyOf(sections);
    }

    /**
     * A part of an article below its own heading.
     *
     * @param slug the heading in lower case with hyphens; unique in the article
     * @param markdown the text without its heading
     * @param line line of the heading in its file, from 1
     */
    public record Section(String slug, String heading, String markdown, int line) {}

    public Optional<Section> section(String slug) {
        return sections.stream().filter(section -> section.slug().equals(slug)).findFirst();
    }
}
