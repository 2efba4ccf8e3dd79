package org.galatea.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in every answer which language it is in, and remembers a language that a person picked.
 *
 * <p>The cookie holds nothing but the language, is set only for those who pick one, and goes when
 * the browser is closed: on a device that others use it leaves no trace.
 */
@Component
class LanguageFilter extends OncePerRequestFilter {

    private final Languages languages;

    LanguageFilter(Languages languages) {
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/VAADIN/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Locale locale = languages.resolveLocale(request);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        if (!Languages.isEnglishOnly(request) || Languages.isForEverybody(request)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        }
        if (!Languages.isEnglishOnly(request)) {
            if (!request.getRequestURI().startsWith("/api/")) {
                languages
                        .namedAndOffered(request)
                        .ifPresent(language -> remember(request, response, language));
            }
        }
        chain.doFilter(request, response);
    }

    private static void remember(
            HttpServletRequest request, HttpServletResponse response, String language) {
        // Not a plain header: inside a clinic's frame the cookie is written in another way.
        Cookie cookie = new Cookie(Languages.COOKIE, language);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
