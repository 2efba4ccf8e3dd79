package org.galatea.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Makes the page in which Vaadin runs look like our plain pages before any script has loaded: same
 * header and footer, and words for those without scripting.
 */
@Component
class VaadinPage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient ITemplateEngine templates;

    VaadinPage(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::complete);
    }

    private void complete(IndexHtmlResponse response) {
        Document page = response.getDocument();
        page.title(page.title().isEmpty() ? "Galatea" : page.title());
        page.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        page.head()
                .appendElement("meta")
                .attr("name", "description")
                .attr("content", "A few questions about a leaking breast or nipple discharge.");
        if (isDesk(response)) {
            page.head()
                    .appendElement("link")
                    .attr("rel", "stylesheet")
                    .attr("href", "/assets/desk.css");
        }
        page.body().prepend(fragment("header"));
        page.body().append(fragment("footer"));
        page.body().append("<noscript>" + fragment("noscript") + "</noscript>");
        String nonce = ContentSecurityPolicy.newNonce();
        page.select("script").forEach(script -> script.attr("nonce", nonce));
        response.getVaadinResponse()
                .setHeader("Content-Security-Policy", ContentSecurityPolicy.forVaadin(nonce));
        if (isUnknown(response)) {
            response.getVaadinResponse().setStatus(404);
        }
    }

    /** Nobody who answers questions waits for the looks of the desk. */
    private static boolean isDesk(IndexHtmlResponse response) {
        String path = response.getVaadinRequest().getPathInfo();
        return path != null && path.startsWith("/desk");
    }

    private static boolean isUnknown(IndexHtmlResponse response) {
        var registry =
                ApplicationRouteRegistry.getInstance(
                        response.getVaadinRequest().getService().getContext());
        String path = response.getVaadinRequest().getPathInfo();
        return !registry.getNavigationRouteTarget(path == null ? "" : path.replaceFirst("^/", ""))
                .hasTarget();
    }

    private String fragment(String name) {
        return templates.process(
                new TemplateSpec("shell", Set.of(name), TemplateMode.HTML, null),
                new Context(Locale.ENGLISH));
    }
}
