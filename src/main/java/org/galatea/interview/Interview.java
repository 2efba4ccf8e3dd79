package org.galatea.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.guide.Truth;

/**
 * One run through the questionnaire: a fold over the answers, which holds nothing else.
 *
 * <p>Questions are looked at in their order. An answer to a question that is not asked (any more)
 * no longer counts. Where an earlier question is still open, so that nobody can tell yet whether a
 * later one will be asked, its answer is kept: what is known may only add to the urgency.
 *
 * @param asked the questions that are asked, answered or not, up to and including the next one
 * @param relevant the answers that count
 * @param dropped ids of questions that were answered but are not asked
 * @param next the first open question; empty when all is answered
 * @param openAtMost how many more questions there can be, the next one included
 */
public record Interview(
        List<Question> asked,
        Answers relevant,
        List<String> dropped,
        Optional<Question> next,
        int openAtMost) {

    /** No interview asks more questions than this: proven for every guide before it goes live. */
    public static final int LONGEST = 12;

    public Interview {
        asked = List.copyOf(asked);
        dropped = List.copyOf(dropped);
    }

    public static Interview of(Guide guide, Answers given) {
        return of(guide, given, Ahead.UNKNOWN);
    }

    /**
     * Looks at the answers that were given.
     *
     * @param ahead knows how many questions can still come
     */
    public static Interview of(Guide guide, Answers given, Ahead ahead) {
        Known known = new Known(guide);
        List<Question> asked = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        Answers relevant = Answers.NONE;
        Optional<Question> next = Optional.empty();
        Answers before = Answers.NONE;
        int open = 0;
        for (Question question : guide.questionnaire().questions()) {
            Truth isAsked = known.truthOf(question.askedWhen());
            Optional<Answer> answer = given.to(question.id());
            if (isAsked == Truth.FALSE) {
                known.notAsked(question);
                answer.ifPresent(_ -> dropped.add(question.id()));
            } else if (answer.isPresent()) {
                known.answered(question, answer.get());
                relevant = relevant.with(question.id(), answer.get());
                if (next.isEmpty()) {
                    asked.add(question);
                    before = relevant;
                }
            } else {
                open++;
                if (next.isEmpty()) {
                    next = Optional.of(question);
                    asked.add(question);
                }
            }
        }
        int openAtMost = next.isEmpty() ? 0 : Math.min(open, ahead.questions(next.get(), before));
        return new Interview(asked, relevant, dropped, next, openAtMost);
    }

    public boolean isComplete() {
        return next.isEmpty();
    }

    public boolean asks(String questionId) {
        return asked.stream().anyMatch(question -> question.id().equals(questionId));
    }

    /** The question before this one on the person's way, if there is one. */
    public Optional<Question> before(String questionId) {
        Optional<Question> before = Optional.empty();
        for (Question question : asked) {
            if (question.id().equals(questionId)) {
                return before;
            }
            before = Optional.of(question);
        }
        return Optional.empty();
    }
}
