package org.galatea.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.galatea.embed.EmbedSite;
import org.galatea.embed.EmbedSites;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;

/** Dresses the check for the clinic on whose site it is shown. */
@Component
class EmbeddedPage {

    private final EmbedSites sites;
    private final ITemplateEngine templates;

    EmbeddedPage(EmbedSites sites, ITemplateEngine templates) {
        this.sites = sites;
        this.templates = templates;
    }

    /** Who may show the page in a frame. */
    String framedBy(VaadinRequest request) {
        return sites.frameAncestors(request.getParameter("site"));
    }

    /** Adds the clinic's looks, name and contact where the address names its site. */
    void dress(VaadinRequest request, Document page, Locale language) {
        sites.find(request.getParameter("site")).ifPresent(site -> dress(site, page, language));
    }

    private void dress(EmbedSite site, Document page, Locale language) {
        page.select("html").addClass("embedded");
        page.head()
                .appendElement("link")
                .attr("rel", "stylesheet")
                .attr("href", "/embed/" + site.id() + "/look.css");
        page.select(".site-header").append(fragment("banner", site, language));
        page.select(".site-footer").prepend(fragment("contact", site, language));
    }

    private String fragment(String name, EmbedSite site, Locale language) {
        return templates.process(
                new TemplateSpec("embedded", Set.of(name), TemplateMode.HTML, null),
                new Context(language, Map.of("clinic", site)));
    }
}
