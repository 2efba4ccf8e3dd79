package org.galatea.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.galatea.TestGuide;
import org.galatea.article.ArticleRenderer;
import org.galatea.guide.Article;
import org.galatea.guide.Guide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What stands in English on a page in another language, though there is a translation: in its text,
 * and in what only machines and screen readers are told.
 */
final class LeftInEnglish {

    /**
     * Words that stand in every longer English text, and in none of the others, save YOUR-CLINIC.
     */
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "\\b(the|you|your|with|this|are|from)\\b(?!-)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> SPOKEN =
            Set.of("alt", "title", "label", "placeholder", "content", "summary");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");

    private final Set<String> english = new HashSet<>();

    private LeftInEnglish(String language) {
        Properties ours = messages("messages");
        Properties theirs = messages("messages_" + language);
        ours.stringPropertyNames()
                .forEach(key -> known(ours.getProperty(key), theirs.getProperty(key)));
        compare(TestGuide.GUIDE, TestGuide.GUIDE.in(language));
    }

    static LeftInEnglish of(String language) {
        return new LeftInEnglish(language);
    }

    /** How many English texts have a translation. */
    int size() {
        return english.size();
    }

    private static Properties messages(String name) {
        Properties properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(
                        LeftInEnglish.class.getResourceAsStream("/" + name + ".properties"))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private void known(String ours, String theirs) {
        if (!ours.equals(theirs) && !ours.contains("{")) {
            english.add(plain(ours));
        }
    }

    /** Two guides differ in nothing but their words. */
    private void compare(Object ours, Object theirs) {
        if (ours == theirs) {
            return;
        }
        switch (ours) {
            case String text -> known(text, (String) theirs);
            case Guide guide -> {
                Guide other = (Guide) theirs;
                compare(guide.profile(), other.profile());
                compare(guide.questionnaire().questions(), other.questionnaire().questions());
                guide.adviceRules()
                        .forEach(rule -> {
                            english.add(plain(rule.because()));
                            english.add(plain(rule.head().title()));
                        });
                compare(guide.regions(), other.regions());
                compare(guide.texts(), other.texts());
                compare(guide.signposts().questions(), other.signposts().questions());
                compare(guide.clinicalTerms(), other.clinicalTerms());
                guide.articles().values().forEach(this::add);
            }
            case Map<?, ?> map ->
                    map.forEach((key, value) ->
                            compare(value, Objects.requireNonNull(((Map<?, ?>) theirs).get(key))));
            case Collection<?> all -> {
                Iterator<?> others = ((Collection<?>) theirs).iterator();
                all.forEach(one -> compare(one, Objects.requireNonNull(others.next())));
            }
            case Optional<?> one ->
                    one.ifPresent(value -> compare(value, ((Optional<?>) theirs).orElseThrow()));
            case Record part -> parts(part, theirs);
            default -> {
                // A number, a date or a level is no word.
            }
        }
    }

    private void parts(Record ours, Object theirs) {
        for (RecordComponent part : ours.getClass().getRecordComponents()) {
            try {
                part.getAccessor().setAccessible(true);
                compare(part.getAccessor().invoke(ours), part.getAccessor().invoke(theirs));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void add(Article article) {
        english.add(plain(article.title()));
        english.add(plain(article.summary()));
        ArticleRenderer renderer = new ArticleRenderer();
        for (Article.Section section : article.sections()) {
            english.add(plain(section.heading()));
            sentences(renderer.text(section)).map(LeftInEnglish::plain).forEach(english::add);
        }
    }

    /** Each text and where it stands. */
    List<String> on(String html) {
        Document page = Jsoup.parse(html);
        page.select("body [lang=en], script, style, .languages, code, link").remove();
        List<String> found = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            check(element, element.ownText(), element.normalName(), found);
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                if (SPOKEN.contains(name) || name.startsWith("aria-") || name.startsWith("data-")) {
                    check(element, attribute.getValue(), name, found);
                }
            }
        }
        return found;
    }

    private void check(Element element, String text, String where, List<String> found) {
        if (text.isBlank()) {
            return;
        }
        boolean known =
                Stream.concat(Stream.of(text), sentences(text))
                        .map(LeftInEnglish::plain)
                        .anyMatch(each -> english.contains(each) && hasLetters(each));
        if (known || ENGLISH.matcher(text).find()) {
            found.add(element.normalName() + " " + where + ": " + text);
        }
    }

    /** Of more than one word: "No." is the same in many languages. */
    private static Stream<String> sentences(String text) {
        return SENTENCE_END.splitAsStream(text).filter(each -> each.contains(" "));
    }

    private static boolean hasLetters(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("[.:?!]+$", "");
    }
}
