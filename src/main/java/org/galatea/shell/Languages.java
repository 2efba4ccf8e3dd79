package org.galatea.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.galatea.guide.Spoken;
import org.galatea.live.LiveGuide;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * In which language a request is answered: the one that the address names, else the one that the
 * person picked before, else the first that the browser asks for and that is ready, else English.
 *
 * <p>The desk and what machines read at {@code /fhir} are in English only.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

    static final String PARAMETER = "lang";

    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?:^|&)" + PARAMETER + "=([A-Za-z-]{1,20})(?:&|$)");
    static final String COOKIE = "lang";

    private static final String RESOLVED = Languages.class.getName();
    private static final String RULES = "/rules";
    private static final List<String> ENGLISH_ONLY = List.of("/desk", RULES, "/fhir", "/actuator");

    private final LiveGuide live;
    private final MessageSource messages;

    Languages(LiveGuide live, MessageSource messages) {
        this.live = live;
        this.messages = messages;
    }

    /** The languages of the guide for which the words of the pages are there too. */
    List<String> offered() {
        return live.now().guide().languages().stream().filter(Languages::hasMessages).toList();
    }

    private static boolean hasMessages(String language) {
        return language.equals(Spoken.ENGLISH.language())
                || new ClassPathResource("messages_" + language + ".properties").exists();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) instanceof Locale known) {
            return known;
        }
        // Kept, because a page that Vaadin forwards has another path afterwards.
        Locale locale = Locale.of(resolve(request));
        request.setAttribute(RESOLVED, locale);
        return locale;
    }

    private String resolve(HttpServletRequest request) {
        return isEnglishOnly(request) ? Spoken.ENGLISH.language() : wished(request);
    }

    private String wished(HttpServletRequest request) {
        List<String> offered = offered();
        return Stream.of(named(request), picked(request))
                .flatMap(Optional::stream)
                .filter(offered::contains)
                .findFirst()
                .or(() -> asked(request).filter(offered::contains).findFirst())
                .orElse(Spoken.ENGLISH.language());
    }

    static boolean isEnglishOnly(HttpServletRequest request) {
        String path = request.getRequestURI();
        return ENGLISH_ONLY.stream()
                .anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    /** The language that the address names and that is offered. */
    Optional<String> namedAndOffered(HttpServletRequest request) {
        return named(request).filter(offered()::contains);
    }

    private static Optional<String> named(HttpServletRequest request) {
        // From the address alone: to ask for a parameter would read what is posted, broken or not.
        return Optional.ofNullable(request.getQueryString())
                .map(IN_ADDRESS::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    private static Optional<String> picked(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static Stream<String> asked(HttpServletRequest request) {
        // Without the header a server would name its own language.
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address and the person say the language.");
    }

    /** The language of an answer and the ways to the same page in the others. */
    PageLanguage of(HttpServletRequest request) {
        String language = resolveLocale(request).getLanguage();
        return new PageLanguage(
                language,
                live.now().in(language).guide().spoken(),
                isEnglishOnly(request)
                        ? List.of()
                        : offered().stream()
                                .map(code -> PageLanguage.choice(request, code, language))
                                .toList(),
                isForEverybody(request) ? elsewhere(wished(request)) : null);
    }

    /** Not only for those who work with the guide. */
    static boolean isForEverybody(HttpServletRequest request) {
        return request.getRequestURI().startsWith(RULES);
    }

    private PageLanguage.@Nullable Elsewhere elsewhere(String language) {
        if (language.equals(Spoken.ENGLISH.language())) {
            return null;
        }
        Locale locale = Locale.of(language);
        return new PageLanguage.Elsewhere(
                language,
                Spoken.direction(language),
                messages.getMessage("translation.english-only", null, locale),
                messages.getMessage("nav.see-a-doctor", null, locale));
    }
}
