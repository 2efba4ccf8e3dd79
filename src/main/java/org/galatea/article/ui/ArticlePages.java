package org.galatea.article.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.galatea.article.ArticleRenderer;
import org.galatea.guide.Article;
import org.galatea.guide.Evidence;
import org.galatea.guide.Guide;
import org.galatea.live.LiveGuide;
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;
    private final ArticleRenderer renderer = new ArticleRenderer();

    ArticlePages(LiveGuide live, MessageSource messages) {
        this.live = live;
        this.messages = messages;
    }

    private IntFunction<String> sourceLabel(Locale locale) {
        return number -> messages.getMessage("article.source", new Object[] {number}, locale);
    }

    /** A section ready to be shown. */
    record SectionPart(String slug, String heading, String html, boolean untranslated) {}

    @GetMapping("/articles")
    String library(Model model, Locale locale) {
        Guide guide = live.in(locale).guide();
        model.addAttribute("articles", List.copyOf(guide.articles().values()));
        model.addAttribute("questions", guide.signposts().questions());
        return "articles";
    }

    @GetMapping("/articles/{id}")
    String article(@PathVariable String id, Model model, Locale locale) {
        Guide guide = live.in(locale).guide();
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
                                        renderer.html(article, section, sourceLabel(locale)),
                                        guide.spoken().isUntranslated(section.markdown())))
                        .toList());
        model.addAttribute("sources", sources);
        model.addAttribute("guide", guide);
        model.addAttribute("structured", StructuredData.of(article, guide));
        return "article";
    }
}
