package org.galatea.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.galatea.TestGuide;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.interview.Interview;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("\"At most so many more questions\"")
class QuestionsAheadTest {

    @Test
    @DisplayName("is never too few, whatever is answered")
    void isNeverTooFew() {
        QuestionsAhead ahead = QuestionsAhead.of(TestGuide.GUIDE);
        SplittableRandom random = new SplittableRandom(7);
        for (int person = 0; person < 3_000; person++) {
            Answers answers = Answers.NONE;
            int promised = Interview.LONGEST;
            Interview interview = Interview.of(TestGuide.GUIDE, answers, ahead);
            while (interview.next().isPresent()) {
                assertThat(interview.openAtMost()).isBetween(1, promised);
                promised = interview.openAtMost() - 1;
                Question next = interview.next().get();
                answers = answers.with(next.id(), any(next, random));
                interview = Interview.of(TestGuide.GUIDE, answers, ahead);
            }
            assertThat(interview.openAtMost()).isZero();
        }
    }

    @Test
    @DisplayName("is exact: some person is really asked so many")
    void isExact() {
        Guide guide = SmallGuide.with(SmallGuide.RULES);
        QuestionsAhead ahead = QuestionsAhead.of(guide);
        assertThat(Interview.of(guide, Answers.NONE, ahead).openAtMost()).isEqualTo(3);
        Answers sore =
                Answers.NONE.with("years", Answer.amount(3)).with("signs", Answer.of("sore"));
        assertThat(Interview.of(guide, sore, ahead).openAtMost()).isEqualTo(1);
        Answers old = Answers.NONE.with("years", Answer.amount(3)).with("signs", Answer.of("old"));
        assertThat(Interview.of(guide, old, ahead).openAtMost()).isZero();
    }

    private static Answer any(Question question, SplittableRandom random) {
        if (question.range().isPresent() && random.nextInt(4) > 0) {
            return Answer.amount(random.nextInt(0, 90));
        }
        int at = random.nextInt(question.options().size());
        return Answer.of(question.options().get(at).id());
    }
}
