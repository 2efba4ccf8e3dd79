package org.galatea.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.galatea.guide.Article;
import org.galatea.guide.Guide;
import org.galatea.live.LiveGuide;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What search engines read: which pages there are, and which are nobody's to read. */
@RestController
class CrawlerPages {

    private final LiveGuide live;
    private final SiteAddress site;

    CrawlerPages(LiveGuide live, SiteAddress site) {
        this.live = live;
        this.site = site;
    }

    @GetMapping(value = "/robots.txt", produces = "text/plain;charset=UTF-8")
    String robots(HttpServletRequest request) {
        return """
        User-agent: *
        Disallow: /desk
        Disallow: /search
        Disallow: /api/
        Disallow: /fhir
        Disallow: /VAADIN/
        Sitemap: %s/sitemap.xml
        """
                .formatted(site.of(request));
    }

    @GetMapping(value = "/sitemap.xml", produces = "application/xml;charset=UTF-8")
    String sitemap(HttpServletRequest request) {
        Guide guide = live.now().guide();
        String base = site.of(request);
        return Stream.concat(
                        Stream.of("/", "/see-a-doctor", "/articles", "/about", "/privacy", "/embed")
                                .map(path -> entry(base + path, Optional.empty())),
                        Stream.concat(
                                guide.articles().values().stream()
                                        .map(article ->
                                                entry(
                                                        base + "/articles/" + article.id(),
                                                        Optional.of(article))),
                                guide.signposts().questions().stream()
                                        .map(question ->
                                                entry(
                                                        base + "/questions/" + question.id(),
                                                        Optional.of(
                                                                guide.article(
                                                                        question.read()
                                                                                .article()))))))
                .collect(
                        Collectors.joining(
                                "",
                                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                                "</urlset>\n"));
    }

    private static String entry(String address, Optional<Article> article) {
        return "<url><loc>"
                + address.replace("&", "&amp;").replace("<", "&lt;")
                + "</loc>"
                + article.map(text -> "<lastmod>" + text.reviewed() + "</lastmod>").orElse("")
                + "</url>\n";
    }
}
