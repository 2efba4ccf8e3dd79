package org.galatea.article.ui;

import java.util.Locale;
import java.util.function.IntFunction;
import org.galatea.article.ArticleRenderer;
import org.galatea.guide.Article;
import org.galatea.guide.Guide;
import org.galatea.guide.Signposts;
import org.galatea.live.LiveGuide;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * A page for each question that many people type into a search box.
 *
 * <p>Its answer is a section of an article, word for word, with the article's "when to see a
 * doctor" below: so it never calms more than the article does.
 */
@Controller
class QuestionPages {

    private final LiveGuide live;
    private final MessageSource messages;
    private final ArticleRenderer renderer = new ArticleRenderer();

    QuestionPages(LiveGuide live, MessageSource messages) {
        this.live = live;
        this.messages = messages;
    }

    @GetMapping("/questions/{id}")
    String question(@PathVariable String id, Model model, Locale language) {
        Guide guide = live.in(language).guide();
        Signposts.CommonQuestion question =
                guide.signposts()
                        .question(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Article article = guide.article(question.read().article());
        Article.Section answer = article.section(question.read().section()).orElseThrow();
        Article.Section net = article.section(Signposts.SAFETY_NET).orElseThrow();
        IntFunction<String> sourceLabel =
                number -> messages.getMessage("article.source", new Object[] {number}, language);
        model.addAttribute("question", question);
        model.addAttribute("article", article);
        model.addAttribute("answer", renderer.html(article, answer, sourceLabel));
        model.addAttribute("safetyNet", net);
        model.addAttribute("safetyNetHtml", renderer.html(article, net, sourceLabel));
        model.addAttribute("guide", guide);
        model.addAttribute(
                "structured", StructuredData.of(guide, question, article, renderer.text(answer)));
        return "question";
    }
}
