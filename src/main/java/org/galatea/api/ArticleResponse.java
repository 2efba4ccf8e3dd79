package org.galatea.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.galatea.article.ArticleRenderer;
import org.galatea.guide.Article;
import org.galatea.guide.Guide;

/** One article, as HTML that holds no script. */
@Schema(name = "Article")
record ArticleResponse(
        String version,
        String id,
        String title,
        String summary,
        String audience,
        LocalDate reviewed,
        LocalDate reviewBy,
        List<SectionPart> sections,
        List<EvidencePart> sources) {

    private static final ArticleRenderer RENDERER = new ArticleRenderer();

    @Schema(name = "Section")
    record SectionPart(String id, String heading, String html) {}

    /**
     * An article of the guide.
     *
     * @param sourceLabel what a screen reader says for the number of a source
     */
    static ArticleResponse of(Guide guide, Article article, IntFunction<String> sourceLabel) {
        return new ArticleResponse(
                guide.version(),
                article.id(),
                article.title(),
                article.summary(),
                article.audience(),
                article.reviewed(),
                article.reviewBy(),
                article.sections().stream()
                        .map(section ->
                                new SectionPart(
                                        section.slug(),
                                        section.heading(),
                                        RENDERER.html(article, section, sourceLabel)))
                        .toList(),
                article.sources().stream()
                        .map(id -> Objects.requireNonNull(guide.evidence().get(id)))
                        .map(EvidencePart::of)
                        .toList());
    }
}
