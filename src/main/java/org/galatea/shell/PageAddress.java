package org.galatea.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells every plain page its own address, for search engines and for those who share it. Never what
 * stands behind the question mark.
 */
@ControllerAdvice
class PageAddress {

    private final SiteAddress site;

    PageAddress(SiteAddress site) {
        this.site = site;
    }

    @ModelAttribute("site")
    String site(HttpServletRequest request) {
        return site.of(request);
    }

    /** A page that tells of a fault has none. */
    @ModelAttribute("address")
    @Nullable String address(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                ? null
                : site.of(request) + request.getServletPath() + language(request);
    }

    /** A page in another language is another page. */
    private static String language(HttpServletRequest request) {
        String named = request.getParameter(Languages.PARAMETER);
        return named != null && named.matches("[a-z]{2}") ? "?lang=" + named : "";
    }
}
