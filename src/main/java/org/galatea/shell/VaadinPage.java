package org.galatea.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.springframework.context.MessageSource;
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
    private final transient Languages languages;
    private final transient MessageSource messages;
    private final transient DemoBanner demo;

    VaadinPage(
            ITemplateEngine templates,
            Languages languages,
            MessageSource messages,
            DemoBanner demo) {
        this.templates = templates;
        this.languages = languages;
        this.messages = messages;
        this.demo = demo;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::complete);
        event.getSource()
                .addUIInitListener(
                        init -> init.getUI().setLocale(languages.resolveLocale(current())));
    }

    private void complete(IndexHtmlResponse response) {
        Document page = response.getDocument();
        Locale locale = languages.resolveLocale(current());
        Context context = new Context(locale);
        context.setVariable("language", languages.of(current()));
        context.setVariable(DemoBanner.NAME, demo.isShown());
        // Vaadin itself would name the first language that there is.
        page.select("html").attr("lang", locale.getLanguage());
        page.select("html").attr("dir", languages.of(current()).direction());
        page.title(page.title().isEmpty() ? "Galatea" : page.title());
        page.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        page.head()
                .appendElement("meta")
                .attr("name", "description")
                .attr("content", messages.getMessage("check.description", null, locale));
        if (isDesk(response)) {
            page.head()
                    .appendElement("link")
                    .attr("rel", "stylesheet")
                    .attr("href", "/assets/desk.css");
        }
        page.body().prepend(fragment("header", context));
        page.body().append(fragment("footer", context));
        page.body().append("<noscript>" + fragment("noscript", context) + "</noscript>");
        page.body().appendElement("script").attr("src", "/assets/languages.js").attr("defer", true);
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

    private String fragment(String name, Context context) {
        return templates.process(
                new TemplateSpec("shell", Set.of(name), TemplateMode.HTML, null), context);
    }

    private static HttpServletRequest current() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }
}
