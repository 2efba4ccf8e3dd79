package org.galatea.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Condition;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;

/**
 * Which variables stand for which answers, for one guide or for two that are compared.
 *
 * <p>Every option has a variable: it was picked. Numbers are cut at every limit that a condition
 * uses, and each piece has a variable: nobody can tell two numbers of one piece apart. A question
 * that is not asked has all its variables false.
 *
 * <p>Every variable stands twice, for two people who are compared: the person (even numbers) and
 * the other (odd numbers).
 */
final class AnswerSpace {

    /** One possible answer to a question; its index says which variables stand for it. */
    sealed interface Place {
        int index();

        /** The option was picked. */
        record Picked(int index, String option) implements Place {}

        /** The number lies from {@code from} to {@code to}, both included. */
        record Between(int index, int from, int to) implements Place {}
    }

    private final SequencedMap<String, List<Place>> places = new LinkedHashMap<>();
    private int size;

    AnswerSpace(Guide... guides) {
        Map<String, TreeSet<Integer>> limits = limits(guides);
        for (String id : questions(guides)) {
            List<Place> ofQuestion = new ArrayList<>();
            SequencedSet<String> options = new LinkedHashSet<>();
            for (Guide guide : guides) {
                Optional<Question> question = guide.questionnaire().find(id);
                question.flatMap(Question::range)
                        .filter(_ -> ofQuestion.isEmpty())
                        .ifPresent(_ ->
                                pieces(range(id, guides), limits.getOrDefault(id, new TreeSet<>()))
                                        .forEach(piece ->
                                                ofQuestion.add(
                                                        new Place.Between(
                                                                size++,
                                                                piece.minimum(),
                                                                piece.maximum()))));
                question.stream()
                        .flatMap(asked -> asked.options().stream())
                        .map(Option::id)
                        .forEach(options::add);
            }
            options.forEach(option -> ofQuestion.add(new Place.Picked(size++, option)));
            places.put(id, ofQuestion);
        }
    }

    /** How many variables the kernel needs. */
    int variables() {
        return 2 * size;
    }

    static int person(Place place) {
        return 2 * place.index();
    }

    static int other(Place place) {
        return 2 * place.index() + 1;
    }

    List<Place> places(String question) {
        return places.getOrDefault(question, List.of());
    }

    Stream<String> questions() {
        return places.keySet().stream();
    }

    /** The variables of the person's answers to some questions. */
    BitSet person(Stream<String> questions) {
        BitSet set = new BitSet(variables());
        questions.flatMap(id -> places(id).stream()).forEach(place -> set.set(person(place)));
        return set;
    }

    /** The variables of the other's answers to some questions. */
    BitSet other(Stream<String> questions) {
        BitSet set = new BitSet(variables());
        questions.flatMap(id -> places(id).stream()).forEach(place -> set.set(other(place)));
        return set;
    }

    /** The variables that are true for a person with these answers. */
    BitSet values(Answers answers) {
        BitSet values = new BitSet(variables());
        answers.byQuestion()
                .forEach((id, answer) -> {
                    for (Place place : places(id)) {
                        if (stands(place, answer)) {
                            values.set(person(place));
                        }
                    }
                });
        return values;
    }

    private static boolean stands(Place place, Answer answer) {
        return switch (place) {
            case Place.Picked(int _, String option) ->
                    answer instanceof Answer.Choice(var options) && options.contains(option);
            case Place.Between(int _, int from, int to) ->
                    answer instanceof Answer.Amount(int value) && value >= from && value <= to;
        };
    }

    /**
     * The answers of the person for whom these variables are true, a likely number in each piece.
     */
    Answers answers(Guide guide, BitSet values) {
        Answers answers = Answers.NONE;
        for (Question question : guide.questionnaire().questions()) {
            List<String> picked = new ArrayList<>();
            for (Place place : places(question.id())) {
                if (values.get(person(place))) {
                    switch (place) {
                        case Place.Picked(int _, String option) -> picked.add(option);
                        case Place.Between(int _, int from, int to) ->
                                answers =
                                        answers.with(
                                                question.id(),
                                                Answer.amount(likely(question, from, to)));
                    }
                }
            }
            if (!picked.isEmpty()) {
                answers = answers.with(question.id(), Answer.choice(picked));
            }
        }
        return answers;
    }

    /** Within a question's own range; far ends such as 120 years are possible but not likely. */
    private static int likely(Question question, int from, int to) {
        int maximum = question.range().map(Question.Range::maximum).orElse(to);
        return to == maximum ? from + Math.min(5, to - from) : (from + to) / 2;
    }

    private static SequencedSet<String> questions(Guide... guides) {
        List<String> merged = new ArrayList<>();
        for (Guide guide : guides) {
            int at = 0;
            for (Question question : guide.questionnaire().questions()) {
                int known = merged.indexOf(question.id());
                if (known >= 0) {
                    at = known + 1;
                } else {
                    merged.add(at++, question.id());
                }
            }
        }
        return new LinkedHashSet<>(merged);
    }

    private static Question.Range range(String id, Guide... guides) {
        int minimum = Integer.MAX_VALUE;
        int maximum = Integer.MIN_VALUE;
        for (Guide guide : guides) {
            Optional<Question.Range> range =
                    guide.questionnaire().find(id).flatMap(Question::range);
            if (range.isPresent()) {
                minimum = Math.min(minimum, range.get().minimum());
                maximum = Math.max(maximum, range.get().maximum());
            }
        }
        return new Question.Range(minimum, maximum, "", "");
    }

    private static List<Question.Range> pieces(Question.Range range, Set<Integer> limits) {
        List<Question.Range> pieces = new ArrayList<>();
        int from = range.minimum();
        for (int limit : limits) {
            if (limit > from && limit <= range.maximum()) {
                pieces.add(new Question.Range(from, limit - 1, "", ""));
                from = limit;
            }
        }
        pieces.add(new Question.Range(from, range.maximum(), "", ""));
        return pieces;
    }

    /** Every number at which some condition makes a difference, and the ends of every range. */
    private static Map<String, TreeSet<Integer>> limits(Guide... guides) {
        Map<String, TreeSet<Integer>> limits = new HashMap<>();
        for (Guide guide : guides) {
            List<Question> questions = guide.questionnaire().questions();
            Stream.of(
                            guide.rules().map(Rule::when),
                            questions.stream().map(Question::askedWhen),
                            questions.stream()
                                    .flatMap(question -> question.options().stream())
                                    .map(Option::fits))
                    .flatMap(Function.identity())
                    .flatMap(Condition::leaves)
                    .forEach(leaf -> {
                        if (leaf instanceof Condition.AtLeast(String question, int limit)) {
                            limits.computeIfAbsent(question, _ -> new TreeSet<>()).add(limit);
                        } else if (leaf instanceof Condition.Below(String question, int limit)) {
                            limits.computeIfAbsent(question, _ -> new TreeSet<>()).add(limit);
                        }
                    });
            for (Question question : guide.questionnaire().questions()) {
                question.range()
                        .ifPresent(range -> {
                            TreeSet<Integer> ends =
                                    limits.computeIfAbsent(question.id(), _ -> new TreeSet<>());
                            ends.add(range.minimum());
                            ends.add(range.maximum() + 1);
                        });
            }
        }
        return limits;
    }
}
