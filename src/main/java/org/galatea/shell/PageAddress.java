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
    private final Languages languages;

    PageAddress(SiteAddress site, Languages languages) {
        this.site = site;
        this.languages = languages;
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

    /** Where everybody finds the page in the language that their browser asks for. */
    @ModelAttribute("anyLanguage")
    String anyLanguage(HttpServletRequest request) {
        return site.of(request) + request.getServletPath();
    }

    /** A page in another language is another page; one that is in English only has no others. */
    private String language(HttpServletRequest request) {
        return Languages.isEnglishOnly(request)
                ? ""
                : languages
                        .namedAndOffered(request)
                        .map(named -> "?" + Languages.PARAMETER + "=" + named)
                        .orElse("");
    }
}
