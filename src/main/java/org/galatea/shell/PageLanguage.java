package org.galatea.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.galatea.guide.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The language of a page.
 *
 * @param code such as "ar"
 * @param spoken what the guide says in it
 * @param choices the same page in every language; empty on a page that is in English only
 * @param elsewhere on a page that is in English only, what somebody who reads another language
 *     finds instead
 */
record PageLanguage(
        String code, Spoken spoken, List<Choice> choices, @Nullable Elsewhere elsewhere) {

    /** Words in the reader's own language, and of the way to a page in it. */
    record Elsewhere(String code, String direction, String words, String way) {}

    /**
     * One language to choose.
     *
     * @param name in its own words
     * @param address of the same page
     */
    record Choice(String code, String name, String direction, String address, boolean current) {}

    static Choice choice(HttpServletRequest request, String code, String current) {
        Locale locale = Locale.of(code);
        String name = locale.getDisplayLanguage(locale);
        return new Choice(
                code,
                name.substring(0, 1).toUpperCase(locale) + name.substring(1),
                Spoken.direction(code),
                address(request, code),
                code.equals(current));
    }

    private static String address(HttpServletRequest request, String code) {
        String query =
                ServletUriComponentsBuilder.fromRequest(request)
                        .replaceQueryParam(Languages.PARAMETER, code)
                        .build()
                        .getQuery();
        return asked(request) + "?" + query;
    }

    /** What was asked for, also on a page that tells of a fault. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String faulty
                ? faulty
                : request.getRequestURI();
    }

    public String direction() {
        return Spoken.direction(code);
    }

    /** Whether the page has to say that no clinician has approved its translation. */
    public boolean unapproved() {
        return !spoken.approved();
    }

    /** Whether some parts may stand in English. */
    public boolean incomplete() {
        return !spoken.english().isEmpty();
    }

    public boolean isUntranslated(String text) {
        return spoken.isUntranslated(text);
    }
}
