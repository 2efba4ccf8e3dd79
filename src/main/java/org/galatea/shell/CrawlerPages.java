package org.galatea.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.galatea.guide.Article;
import org.galatea.guide.Guide;
import org.galatea.guide.Signposts;
import org.galatea.live.LiveGuide;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What search engines read: which pages there are, and which are nobody's to read. */
@RestController
class CrawlerPages {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/see-a-doctor",
                    "/articles",
                    "/about",
                    "/privacy",
                    "/accessibility",
                    "/embed");
    private static final List<String> ENGLISH_PAGES =
            List.of("/rules", "/rules/evidence", "/rules/proof", "/rules/trace");

    private final LiveGuide live;
    private final SiteAddress site;
    private final Languages languages;

    CrawlerPages(LiveGuide live, SiteAddress site, Languages languages) {
        this.live = live;
        this.site = site;
        this.languages = languages;
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

    /** Each page in each language, and which of them are the same page. */
    @GetMapping(value = "/sitemap.xml", produces = "application/xml;charset=UTF-8")
    String sitemap(HttpServletRequest request) {
        Guide guide = live.now().guide();
        String base = site.of(request);
        Map<String, Optional<LocalDate>> pages = new LinkedHashMap<>();
        PAGES.forEach(path -> pages.put(path, Optional.empty()));
        guide.articles()
                .forEach((id, article) ->
                        pages.put("/articles/" + id, Optional.of(article.reviewed())));
        for (Signposts.CommonQuestion question : guide.signposts().questions()) {
            Article article = guide.article(question.read().article());
            pages.put("/questions/" + question.id(), Optional.of(article.reviewed()));
        }
        StringBuilder map =
                new StringBuilder(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                        """);
        pages.forEach((path, changed) -> add(map, escaped(base + path), changed));
        ENGLISH_PAGES.forEach(path -> map.append(entry(escaped(base + path), "", "")));
        return map.append("</urlset>\n").toString();
    }

    private void add(StringBuilder map, String address, Optional<LocalDate> changed) {
        List<String> codes = languages.offered();
        String lastmod = changed.map(date -> "<lastmod>" + date + "</lastmod>").orElse("");
        String same =
                codes.stream()
                                .map(code -> same(code, inLanguage(address, code)))
                                .collect(Collectors.joining())
                        + same("x-default", address);
        map.append(entry(address, lastmod, same));
        codes.forEach(code -> map.append(entry(inLanguage(address, code), lastmod, same)));
    }

    private static String inLanguage(String address, String code) {
        return address + "?" + Languages.PARAMETER + "=" + code;
    }

    private static String same(String code, String address) {
        return "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
                .formatted(code, address);
    }

    private static String entry(String address, String lastmod, String same) {
        return "<url><loc>%s</loc>%s%s</url>\n".formatted(address, lastmod, same);
    }

    private static String escaped(String address) {
        return address.replace("&", "&amp;").replace("<", "&lt;");
    }
}
