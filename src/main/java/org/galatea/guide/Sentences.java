package org.galatea.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dictionary of the rule language: what each sentence means.
 *
 * <p>It is made from the phrases of the questionnaire and of the findings, so that question, rule
 * and explanation can't drift apart. A sentence is known only as a whole line; nothing else can be
 * said, so a guide can't smuggle in code.
 */
public final class Sentences {

    private static final Pattern UNSURE =
            Pattern.compile("more than (\\d{1,2}) answers are not sure");

    private final Map<String, Condition> meanings;
    private final SequencedMap<String, Question> numbers;

    private Sentences(Map<String, Condition> meanings, SequencedMap<String, Question> numbers) {
        this.meanings = meanings;
        this.numbers = numbers;
    }

    /** Makes the dictionary; phrases that would mean two things are problems. */
    static Sentences of(List<PhrasedQuestion> questions, Set<String> findings, Problems problems) {
        Map<String, Condition> meanings = new LinkedHashMap<>();
        SequencedMap<String, Question> numbers = new LinkedHashMap<>();
        for (PhrasedQuestion phrased : questions) {
            Question question = phrased.question();
            question.range().ifPresent(range -> numbers.put(range.sentence(), question));
            for (Option option : question.options()) {
                Condition before =
                        meanings.put(
                                option.phrase(), new Condition.Chosen(question.id(), option.id()));
                if (before != null) {
                    problems.add(
                            phrased.file(),
                            phrased.line(),
                            "The phrase \""
                                    + option.phrase()
                                    + "\" already stands for another option.");
                }
            }
        }
        for (String finding : findings) {
            if (meanings.putIfAbsent(finding, new Condition.Found(finding)) != null) {
                problems.add(
                        "findings.dslr",
                        0,
                        "The finding \"" + finding + "\" has the same words as an option.");
            }
        }
        return new Sentences(meanings, numbers);
    }

    /** A question, with the place where its author wrote it. */
    record PhrasedQuestion(Question question, String file, int line) {}

    /** What a sentence means, or empty where it is not in the dictionary. */
    public Optional<Condition> meaningOf(String sentence) {
        Condition known = meanings.get(sentence);
        if (known != null) {
            return Optional.of(known);
        }
        Matcher unsure = UNSURE.matcher(sentence);
        if (unsure.matches()) {
            return Optional.of(new Condition.UnsureMoreThan(Integer.parseInt(unsure.group(1))));
        }
        return numbers.entrySet().stream()
                .flatMap(entry -> number(entry.getKey(), entry.getValue(), sentence).stream())
                .findFirst();
    }

    private static Optional<Condition> number(String begin, Question question, String sentence) {
        Matcher matcher =
                Pattern.compile(Pattern.quote(begin) + " (?:(\\d{1,3}) or over|under (\\d{1,3}))")
                        .matcher(sentence);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String over = matcher.group(1);
        return Optional.of(
                over != null
                        ? new Condition.AtLeast(question.id(), Integer.parseInt(over))
                        : new Condition.Below(question.id(), Integer.parseInt(matcher.group(2))));
    }

    /** Every sentence without a number, for completion and for "Maybe …". */
    public Set<String> all() {
        return meanings.keySet();
    }
}
