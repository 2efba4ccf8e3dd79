package org.galatea.search;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.galatea.guide.Guide;
import org.springframework.stereotype.Component;

/** The search over the guide that speaks now, made when somebody first searches in a language. */
@Component
public class Searches {

    private record Ready(String version, ArticleSearch search) {}

    private final Map<String, Ready> byLanguage = new ConcurrentHashMap<>();

    /**
     * The search over a guide.
     *
     * @param language the language of the guide's texts
     */
    public ArticleSearch over(Guide guide, Locale language) {
        return byLanguage
                .compute(
                        language.getLanguage(),
                        (_, ready) ->
                                ready != null && ready.version().equals(guide.version())
                                        ? ready
                                        : new Ready(
                                                guide.version(), ArticleSearch.of(guide, language)))
                .search();
    }
}
