package org.galatea.article.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.galatea.guide.Article;
import org.galatea.guide.Evidence;
import org.galatea.guide.Guide;
import org.galatea.guide.Signposts;
import org.galatea.guide.Spoken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page tells search engines about itself, in schema.org's words.
 *
 * <p>It claims no reviewer: no clinician has approved the texts as long as the guide says so.
 */
final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StructuredData() {}

    static String of(Article article, Guide guide) {
        Map<String, Object> page = page(guide, article, article.title(), article.summary());
        page.put(
                "citation",
                article.sources().stream()
                        .map(id -> citation(Objects.requireNonNull(guide.evidence().get(id), id)))
                        .toList());
        return json(page);
    }

    static String of(
            Guide guide, Signposts.CommonQuestion question, Article article, String answer) {
        Map<String, Object> page = page(guide, article, question.ask(), article.summary());
        page.put(
                "mainEntity",
                Map.of(
                        "@type", "Question",
                        "name", question.ask(),
                        "acceptedAnswer", Map.of("@type", "Answer", "text", answer)));
        return json(page);
    }

    private static Map<String, Object> page(
            Guide guide, Article article, String name, String description) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@context", "https://schema.org");
        page.put("@type", "MedicalWebPage");
        page.put("name", name);
        page.put("description", description);
        page.put(
                "inLanguage",
                guide.spoken().isUntranslated(article.title())
                        ? Spoken.ENGLISH.language()
                        : guide.spoken().language());
        page.put("lastReviewed", article.reviewed().toString());
        page.put("isAccessibleForFree", true);
        // For whom an article is written is told in English only.
        if (guide.spoken().equals(Spoken.ENGLISH)) {
            page.put(
                    "audience",
                    Map.of("@type", "PeopleAudience", "audienceType", article.audience()));
        }
        return page;
    }

    private static Map<String, Object> citation(Evidence evidence) {
        Map<String, Object> citation = new LinkedHashMap<>();
        citation.put("@type", "CreativeWork");
        citation.put("name", evidence.title());
        citation.put(
                "publisher",
                List.of(Map.of("@type", "Organization", "name", evidence.publisher())));
        evidence.link().ifPresent(link -> citation.put("url", link));
        return citation;
    }

    /** No text can end the script element that it stands in. */
    private static String json(Map<String, Object> page) {
        return JSON.writeValueAsString(page).replace("<", "\\u003c");
    }
}
