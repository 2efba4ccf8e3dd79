package org.galatea.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links from one article to another, written {@code [words](article:id)}. */
final class ArticleLinks {

    private static final Pattern LINK =
            Pattern.compile("]\\(article:([a-z0-9-]+)(?:#[a-z0-9-]+)?\\)");

    private ArticleLinks() {}

    static List<String> in(String markdown) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = LINK.matcher(markdown);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }
}
