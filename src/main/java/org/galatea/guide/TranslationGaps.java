package org.galatea.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a translation lacks; each gap is shown in English to those who read that language. */
public final class TranslationGaps implements GuideWords.Words {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9a-z]+");
    private static final Pattern LINK =
            Pattern.compile("]\\(((?:article|picture):[a-z0-9-]+(?:#[a-z0-9-]+)?)\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Translation translation;
    private final List<Gap> gaps = new ArrayList<>();
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Set<String> articles = new HashSet<>();

    private TranslationGaps(Translation translation) {
        this.translation = translation;
    }

    /** Why a text has no translation that can be shown, or should be looked at. */
    public enum Kind {
        /** Nobody has written it. */
        MISSING,
        /** An article that nobody has translated, in a language that says so; told as English. */
        LATER,
        /** The English has changed since. */
        STALE,
        /** There is no such text any more. */
        EXTRA,
        /** It lacks a placeholder, a section, a source or a link of the English. */
        UNLIKE,
        /** A number of the English is not in it; it is shown, but should be looked at. */
        NUMBERS
    }

    /**
     * One gap.
     *
     * @param file in the folder of the language
     * @param key empty for a whole article
     * @param english the text as it is now; empty where there is none
     */
    public record Gap(Kind kind, String file, String key, String english) {

        /** Whether the check fails because of it. */
        public boolean isFault() {
            return kind != Kind.NUMBERS && kind != Kind.LATER;
        }
    }

    /** All gaps, in the order of the files and of the guide. */
    public static List<Gap> of(Guide guide, Translation translation) {
        TranslationGaps found = new TranslationGaps(translation);
        GuideWords.replace(guide, Spoken.ENGLISH, found);
        found.extra();
        return found.gaps.stream().sorted(Comparator.comparing(Gap::file)).toList();
    }

    static boolean fits(Translation.Entry entry, String english) {
        return !entry.text().isEmpty()
                && entry.source().equals(SourceHash.of(english))
                && placeholders(entry.text()).equals(placeholders(english));
    }

    static boolean fits(Translation.Whole whole, Article english) {
        return !whole.title().isEmpty()
                && whole.source().equals(SourceHash.of(english))
                && isLike(whole, english);
    }

    @Override
    public String text(String file, String key, String english) {
        known.computeIfAbsent(file, _ -> new HashSet<>()).add(key);
        Translation.Entry entry = translation.entry(file, key).orElse(null);
        if (entry == null || entry.text().isEmpty()) {
            add(Kind.MISSING, file, key, english);
        } else if (!entry.source().equals(SourceHash.of(english))) {
            add(Kind.STALE, file, key, english);
        } else if (!fits(entry, english)) {
            add(Kind.UNLIKE, file, key, english);
        } else if (!numbers(entry.text()).containsAll(numbers(english))) {
            add(Kind.NUMBERS, file, key, english);
        }
        return english;
    }

    @Override
    public Article article(Article article) {
        String file = "articles/" + article.id() + ".md";
        articles.add(article.id());
        Translation.Whole whole = translation.articles().get(article.id());
        if (whole == null || whole.title().isEmpty()) {
            add(translation.articlesLater() ? Kind.LATER : Kind.MISSING, file, "", article.title());
        } else if (!whole.source().equals(SourceHash.of(article))) {
            add(Kind.STALE, file, "", article.title());
        } else if (!isLike(whole, article)) {
            add(Kind.UNLIKE, file, "", article.title());
        } else {
            numbers(file, whole, article);
        }
        return article;
    }

    private void numbers(String file, Translation.Whole whole, Article article) {
        for (int index = 0; index < article.sections().size(); index++) {
            Article.Section english = article.sections().get(index);
            if (!numbers(whole.sections().get(index).markdown())
                    .containsAll(numbers(english.markdown()))) {
                add(Kind.NUMBERS, file, english.slug(), english.heading());
            }
        }
    }

    private void extra() {
        translation
                .texts()
                .forEach((file, entries) -> {
                    for (String key : entries.keySet()) {
                        if (!known.getOrDefault(file, Set.of()).contains(key)) {
                            add(Kind.EXTRA, file, key, "");
                        }
                    }
                });
        translation.articles().keySet().stream()
                .filter(id -> !articles.contains(id))
                .forEach(id -> add(Kind.EXTRA, "articles/" + id + ".md", "", ""));
    }

    private void add(Kind kind, String file, String key, String english) {
        gaps.add(new Gap(kind, file, key, english));
    }

    /** The same sections in the same order, each with the same sources and links. */
    private static boolean isLike(Translation.Whole whole, Article english) {
        if (whole.summary().isEmpty() || whole.sections().size() != english.sections().size()) {
            return false;
        }
        for (int index = 0; index < english.sections().size(); index++) {
            String theirs = whole.sections().get(index).markdown();
            String ours = english.sections().get(index).markdown();
            if (!sorted(Citations.in(theirs)).equals(sorted(Citations.in(ours)))
                    || !links(theirs).equals(links(ours))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }

    private static Set<String> links(String markdown) {
        return matches(LINK, markdown);
    }

    private static Set<String> placeholders(String text) {
        return matches(PLACEHOLDER, text);
    }

    private static Set<String> numbers(String text) {
        // Ids such as [NICE-NG12] are no numbers that a person reads.
        return matches(NUMBER, Citations.replace(text, _ -> ""));
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> all = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> all.add(match.group()));
        return all;
    }
}
