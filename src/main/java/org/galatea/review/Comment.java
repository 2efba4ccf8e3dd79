package org.galatea.review;

import java.time.Instant;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One contribution to a thread. */
public record Comment(UUID id, String author, Instant written, String words) {

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w.@-])@([A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]|[A-Za-z0-9])");

    /** The logins that a text mentions as {@code @login}, in lower case. */
    public static SortedSet<String> mentions(String words) {
        return MENTION.matcher(words)
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
