package org.galatea.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.galatea.guide.Article;
import org.galatea.guide.Guide;

/** The library: what there is to read. */
@Schema(name = "ArticleList")
record ArticlesResponse(String version, List<SummaryPart> articles) {

    @Schema(name = "ArticleSummary")
    record SummaryPart(
            String id, String title, String summary, String audience, LocalDate reviewBy) {}

    static ArticlesResponse of(Guide guide) {
        return new ArticlesResponse(
                guide.version(),
                guide.articles().values().stream().map(ArticlesResponse::summary).toList());
    }

    private static SummaryPart summary(Article article) {
        return new SummaryPart(
                article.id(),
                article.title(),
                article.summary(),
                article.audience(),
                article.reviewBy());
    }
}
