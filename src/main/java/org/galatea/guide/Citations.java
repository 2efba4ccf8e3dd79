package org.galatea.guide;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Evidence ids in the text of an article, written {@code [NHS-LEAK, ABA-LEAK]}. */
public final class Citations {

    private static final String ID = "[0-9]*[A-Z][A-Z0-9-]+";
    private static final Pattern CITATION = Pattern.compile(" ?\\[(" + ID + "(?:, ?" + ID + ")*)]");

    private Citations() {}

    /** All ids that are cited, in order, repeated ones too. */
    public static List<String> in(String text) {
        return CITATION.matcher(text)
                .results()
                .flatMap(match -> ids(match.group(1)).stream())
                .toList();
    }

    /** Puts something else in the place of each citation and the space before it. */
    public static String replace(String text, Function<List<String>, String> replacement) {
        return CITATION.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(replacement.apply(ids(match.group(1)))));
    }

    private static List<String> ids(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).toList();
    }
}
