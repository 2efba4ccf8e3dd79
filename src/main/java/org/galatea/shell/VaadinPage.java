package org.galatea.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.galatea.guide.Picture;
import org.galatea.live.LiveGuide;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
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

    /** Drawings of questions that come later. */
    private static final List<String> PICTURES =
            List.of("/assets/swatches.svg", Picture.address("pad"), Picture.address("sides"));

    private final transient ITemplateEngine templates;
    private final transient LiveGuide live;
    private final transient Languages languages;
    private final transient MessageSource messages;
    private final transient DemoBanner demo;
    private final String leaveScript;
    private final String firstScript;
    private final transient EmbeddedPage embedded;

    VaadinPage(
            ITemplateEngine templates,
            LiveGuide live,
            Languages languages,
            MessageSource messages,
            DemoBanner demo,
            EmbeddedPage embedded,
            @Value("classpath:META-INF/resources/assets/leave.js") Resource leaveScript,
            @Value("classpath:META-INF/resources/assets/first.js") Resource firstScript)
            throws IOException {
        this.templates = templates;
        this.live = live;
        this.languages = languages;
        this.messages = messages;
        this.demo = demo;
        this.leaveScript = leaveScript.getContentAsString(StandardCharsets.UTF_8);
        this.firstScript = firstScript.getContentAsString(StandardCharsets.UTF_8);
        this.embedded = embedded;
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
        // Nobody who answers questions waits for the looks of the desk.
        if (isBelow(response, "/desk")) {
            page.head()
                    .appendElement("link")
                    .attr("rel", "stylesheet")
                    .attr("href", "/assets/desk.css");
        }
        page.head()
                .appendElement("link")
                .attr("rel", "manifest")
                .attr("href", "/manifest.webmanifest");
        page.head().appendElement("script").attr("src", "/assets/app.js").attr("defer", "");
        // Before Vaadin's own scripts, which take the site out of the address.
        page.head().prependElement("script").attr("src", "/assets/keep.js").attr("defer", "");
        if (isBelow(response, "/check")) {
            for (String picture : PICTURES) {
                page.head().appendElement("link").attr("rel", "prefetch").attr("href", picture);
            }
            page.body().prepend("<script>" + firstScript + "</script>");
            page.body().prepend(firstWords(response, context));
        }
        page.body().prepend("<noscript>" + fragment("shell", "noscript", context) + "</noscript>");
        page.body().prepend(fragment("shell", "connection", context));
        if (isBelow(response, "/check")) {
            page.body().prepend("<script>" + leaveScript + "</script>");
            page.body().prepend(fragment("check", "leave", context));
        }
        page.body().prepend(fragment("shell", "header", context));
        page.body().append(fragment("shell", "footer", context));
        page.body().appendElement("script").attr("src", "/assets/languages.js").attr("defer", true);
        embedded.dress(response.getVaadinRequest(), page, locale);
        String nonce = ContentSecurityPolicy.newNonce();
        page.select("script").forEach(script -> script.attr("nonce", nonce));
        response.getVaadinResponse()
                .setHeader(
                        "Content-Security-Policy",
                        ContentSecurityPolicy.forVaadin(nonce, framedBy(response)));
        // It holds the token of this one open page.
        response.getVaadinResponse().setHeader("Cache-Control", "no-store");
        if (isUnknown(response)) {
            response.getVaadinResponse().setStatus(404);
        }
    }

    private String framedBy(IndexHtmlResponse response) {
        return isBelow(response, "/desk")
                ? ContentSecurityPolicy.NOBODY
                : embedded.framedBy(response.getVaadinRequest());
    }

    private static boolean isBelow(IndexHtmlResponse response, String root) {
        String path = path(response);
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static String path(IndexHtmlResponse response) {
        String path = response.getVaadinRequest().getPathInfo();
        return path == null ? "" : path;
    }

    private String firstWords(IndexHtmlResponse response, Context context) {
        Locale locale = context.getLocale();
        context.setVariable(
                "words", FirstWords.of(path(response), live.in(locale).guide(), messages, locale));
        return fragment("check", "first", context);
    }

    private static boolean isUnknown(IndexHtmlResponse response) {
        var registry =
                ApplicationRouteRegistry.getInstance(
                        response.getVaadinRequest().getService().getContext());
        return !registry.getNavigationRouteTarget(path(response).replaceFirst("^/", ""))
                .hasTarget();
    }

    private String fragment(String template, String name, Context context) {
        return templates.process(
                new TemplateSpec(template, Set.of(name), TemplateMode.HTML, null), context);
    }

    private static HttpServletRequest current() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }
}
