package org.galatea.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;

/**
 * How unusual an answer is, so that a witness is the smallest and most ordinary person: few
 * answers, an adult, nothing special, no warning sign, certain of what they say.
 */
final class Ordinary {

    private static final long ANOTHER_ANSWER = 1_000;
    private static final long WARNING = 200;
    private static final long UNSURE = 100;
    private static final long SPECIAL = 20;

    /** Not a clinical fact: just a number that makes examples easy to imagine. */
    private static final int ORDINARY_NUMBER = 34;

    private final Map<Integer, Long> costs = new HashMap<>();

    Ordinary(Guide guide, AnswerSpace answers) {
        for (Question question : guide.questionnaire().questions()) {
            List<AnswerSpace.Place> places = answers.places(question.id());
            for (int at = 0; at < places.size(); at++) {
                costs.put(
                        AnswerSpace.person(places.get(at)),
                        ANOTHER_ANSWER + at + cost(question, places.get(at)));
            }
        }
    }

    long cost(int variable) {
        return costs.getOrDefault(variable, ANOTHER_ANSWER);
    }

    private static long cost(Question question, AnswerSpace.Place place) {
        return switch (place) {
            case AnswerSpace.Place.Between(int _, int from, int to) ->
                    from > ORDINARY_NUMBER
                            ? from - ORDINARY_NUMBER
                            : Math.max(0, ORDINARY_NUMBER - to);
            case AnswerSpace.Place.Picked(int _, String id) ->
                    question.option(id).map(Ordinary::cost).orElse(0L);
        };
    }

    private static long cost(Option option) {
        long cost = option.exclusive() ? 0 : SPECIAL;
        cost += option.warning() ? WARNING : 0;
        cost += option.unsure() ? UNSURE : 0;
        return cost;
    }
}
