package org.galatea.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galatea.guide.Article;
import org.galatea.guide.GuidanceText;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideProfile;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Option;
import org.galatea.guide.Problems;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;
import org.galatea.guide.Urgency;
import org.galatea.guide.YamlFields;

/**
 * How many years of school a text asks for: the grade of Flesch and Kincaid (Kincaid and others,
 * 1975), made of words a sentence and syllables a word.
 *
 * <p>Names that have no plainer word, of medicines above all, count as words of two syllables.
 */
public final class Readability {

    /** Names that may be long; a guide without the file has none. */
    public static final String FILE = "names.yaml";

    private static final Pattern CITATION = Pattern.compile("\\[[A-Z0-9][A-Z0-9, -]*\\]");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’-]*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;]+(?=\\s|$)|\\n+");

    /** Shorter texts have no meaningful grade. */
    private static final int FEWEST_WORDS = 8;

    private final Set<String> names;

    /**
     * @param names words that count as short, in lower case
     */
    public Readability(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /**
     * One text that a person reads.
     *
     * @param place where it stands
     * @param grade US school grade; 6 is read by most people of 11 to 12
     */
    public record Graded(String place, String text, double grade) {}

    /** Reads the names of a guide. */
    public static Readability of(GuideSource source, Problems problems) {
        if (!source.files().containsKey(FILE)) {
            return new Readability(Set.of());
        }
        YamlFields root = YamlFields.of(source, FILE, problems);
        Set<String> names = new TreeSet<>();
        root.texts("names").forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        root.noOthers();
        return new Readability(names);
    }

    /** Every text of a guide that a person reads, the hardest first. */
    public List<Graded> grade(Guide guide) {
        List<Graded> graded = new ArrayList<>();
        profile(guide.profile(), graded);
        guide.regions()
                .values()
                .forEach(region ->
                        region.contacts()
                                .forEach((kind, contact) ->
                                        add(
                                                graded,
                                                "contact " + region.id() + ": " + kind,
                                                contact.words())));
        for (Question question : guide.questionnaire().questions()) {
            add(graded, "question " + question.id(), question.ask());
            question.hint().ifPresent(hint -> add(graded, "hint of " + question.id(), hint));
            add(graded, "why of " + question.id(), question.why());
            question.picture()
                    .ifPresent(
                            picture -> add(graded, "picture of " + question.id(), picture.words()));
            for (Option option : question.options()) {
                add(graded, "option " + question.id() + ": " + option.id(), option.label());
                option.hint()
                        .ifPresent(hint ->
                                add(graded, "hint of " + question.id() + ": " + option.id(), hint));
            }
        }
        for (Rule.AdviceRule rule : guide.adviceRules()) {
            add(graded, "reason of " + rule.id(), rule.because());
        }
        for (GuidanceText text : guide.texts().values()) {
            add(graded, "guidance " + text.id(), text.text());
        }
        for (Article article : guide.articles().values()) {
            add(graded, "summary of " + article.id(), article.summary());
            for (Article.Section section : article.sections()) {
                add(graded, "article " + article.id() + "#" + section.slug(), section.markdown());
            }
        }
        graded.sort(Comparator.comparingDouble(Graded::grade).reversed());
        return graded;
    }

    private void profile(GuideProfile profile, List<Graded> graded) {
        add(graded, "purpose", profile.purpose());
        profile.limits().forEach(limit -> add(graded, "limit", limit));
        add(graded, "status", profile.status());
        add(graded, "reason when no rule fits", profile.fallbackReason());
        for (Urgency urgency : Urgency.values()) {
            GuideProfile.Level level = profile.level(urgency);
            add(graded, "heading of " + urgency, level.heading());
            add(graded, "time of " + urgency, level.time());
            add(graded, "what to expect at " + urgency, level.expect());
        }
    }

    private void add(List<Graded> graded, String place, String text) {
        String plain = plain(text);
        if (WORD.matcher(plain).results().count() >= FEWEST_WORDS) {
            graded.add(new Graded(place, plain, grade(plain)));
        }
    }

    private static String plain(String markdown) {
        String text = CITATION.matcher(markdown).replaceAll("");
        text = LINK.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
        return text.replaceAll("(?m)^\\s*(?:[-*#>]|\\d+\\.)+\\s*", "")
                .replaceAll("[*_`]", "")
                .strip();
    }

    /** The grade of a plain text. */
    public double grade(String text) {
        long sentences =
                SENTENCE_END
                        .splitAsStream(text)
                        .filter(sentence -> WORD.matcher(sentence).find())
                        .count();
        List<String> words = WORD.matcher(text).results().map(match -> match.group()).toList();
        if (words.isEmpty() || sentences == 0) {
            return 0;
        }
        int syllables = words.stream().mapToInt(this::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    /** How many syllables an English word has, by its vowels. */
    int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (names.contains(letters)) {
            return 2;
        }
        return Syllables.of(word);
    }
}
