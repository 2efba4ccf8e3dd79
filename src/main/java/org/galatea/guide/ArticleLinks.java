package org.galatea.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an article points to: others, written {@code [words](article:id)}, and drawings. */
final class ArticleLinks {

    private static final Pattern LINK =
            Pattern.compile("]\\(article:([a-z0-9-]+)(?:#[a-z0-9-]+)?\\)");

    /** Words are needed: who does not see a drawing reads them. */
    private static final Pattern IMAGE = Pattern.compile("!\\[[^]]*]\\(([^)\\s]*)");

    private ArticleLinks() {}

    static List<String> in(String markdown) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = LINK.matcher(markdown);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    /** The targets of all images, whether or not there is such a drawing. */
    static List<String> images(String markdown) {
        return IMAGE.matcher(markdown).results().map(image -> image.group(1)).toList();
    }
}
