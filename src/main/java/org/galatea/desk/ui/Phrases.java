package org.galatea.desk.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;
import org.galatea.guide.Urgency;

/** Everything that a line of a rule can say, to complete what is being typed. */
record Phrases(List<String> all, List<String> numbers) {

    private static final int SHOWN = 12;

    /** Where a limit stands that the author types. */
    private static final String LIMIT = "#";

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    Phrases {
        all = List.copyOf(all);
        numbers = List.copyOf(numbers);
    }

    static Phrases of(Guide guide) {
        Set<String> all = new LinkedHashSet<>();
        List<String> numbers = new ArrayList<>();
        for (Question question : guide.questionnaire().questions()) {
            question.options().stream().map(Option::phrase).forEach(all::add);
            question.range()
                    .ifPresent(range -> {
                        numbers.add(range.sentence() + " " + LIMIT + " or over");
                        numbers.add(range.sentence() + " under " + LIMIT);
                    });
        }
        guide.findingRules().stream().map(Rule.FindingRule::finding).forEach(all::add);
        all.add("more than 2 answers are not sure");
        for (Urgency urgency : Urgency.values()) {
            all.add("advise " + urgency);
        }
        guide.articles()
                .values()
                .forEach(article ->
                        article.sections()
                                .forEach(section ->
                                        all.add(
                                                "read \""
                                                        + article.id()
                                                        + "#"
                                                        + section.slug()
                                                        + "\"")));
        guide.texts().keySet().forEach(id -> all.add("add \"" + id + "\""));
        return new Phrases(new ArrayList<>(all), numbers);
    }

    /**
     * The phrases that hold every word of a line that was begun; those that begin like it first.
     */
    List<String> completing(String line) {
        String begun = line.strip().replaceFirst("^(not|unless):\\s*", "").toLowerCase(Locale.ROOT);
        if (begun.isEmpty()) {
            return List.of();
        }
        List<String> words = Arrays.asList(begun.split("\\s+"));
        String limit =
                NUMBER.matcher(begun).results().map(MatchResult::group).findFirst().orElse("18");
        return Stream.concat(all.stream(), numbers.stream().map(said -> said.replace(LIMIT, limit)))
                .filter(phrase -> {
                    String plain = phrase.toLowerCase(Locale.ROOT);
                    return !plain.equals(begun) && words.stream().allMatch(plain::contains);
                })
                .sorted(
                        Comparator.comparing(
                                phrase -> !phrase.toLowerCase(Locale.ROOT).startsWith(begun)))
                .limit(SHOWN)
                .toList();
    }
}
