package org.galatea.article.ui;

import java.util.List;
import org.galatea.article.ArticleRenderer;
import org.galatea.guide.Article;
import org.galatea.guide.Evidence;
import org.galatea.guide.Guide;
import org.galatea.live.LiveGuide;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The library, and a page for each article. */
@Controller
class ArticlePages {

    private final LiveGuide live;
    private final ArticleRenderer renderer = new ArticleRenderer();

    ArticlePages(LiveGuide live) {
        this.live = live;
    }

    /** A section ready to be shown. */
    record SectionPart(String slug, String heading, String html) {}

    @GetMapping("/articles")
    String library(Model model) {
        model.addAttribute("articles", List.copyOf(live.now().guide().articles().values()));
        return "articles";
    }

    @GetMapping("/articles/{id}")
    String article(@PathVariable String id, Model model) {
        Guide guide = live.now().guide();
        Article article = guide.articles().get(id);
        if (article == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Evidence> sources =
                article.sources().stream()
                        .map(source ->
                                java.util.Objects.requireNonNull(guide.evidence().get(source)))
                        .toList();
        model.addAttribute("article", article);
        model.addAttribute(
                "sections",
                article.sections().stream()
                        .map(section ->
                                new SectionPart(
                                        section.slug(),
                                        section.heading(),
                                        renderer.html(article, section)))
                        .toList());
        model.addAttribute("sources", sources);
        model.addAttribute("guide", guide);
        return "article";
    }
}
