package org.galatea.article.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.galatea.guide.Guide;
import org.galatea.live.LiveGuide;
import org.galatea.search.Searches;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The search over articles; a plain form, so that it needs no script.
 *
 * <p>What somebody searches for is theirs: it is not logged and not kept by caches, and the page
 * asks search engines to look away.
 */
@Controller
class SearchPages {

    private final LiveGuide live;
    private final Searches searches;

    SearchPages(LiveGuide live, Searches searches) {
        this.live = live;
        this.searches = searches;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(name = "q", defaultValue = "") String words,
            Locale language,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex");
        Guide guide = live.in(language).guide();
        model.addAttribute("words", words.strip());
        model.addAttribute("found", searches.over(guide, language).find(words));
        model.addAttribute("questions", guide.signposts().questions());
        return "search";
    }
}
