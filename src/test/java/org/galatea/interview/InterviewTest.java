package org.galatea.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.galatea.Person;
import org.galatea.TestGuide;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The interview")
class InterviewTest {

    private static Interview of(Answers answers) {
        return Interview.of(TestGuide.GUIDE, answers);
    }

    private static List<String> askedOf(Answers answers) {
        return of(answers).asked().stream().map(Question::id).toList();
    }

    @Test
    @DisplayName("begins with the age and looks for emergencies next")
    void beginsWithAgeAndDanger() {
        assertThat(of(Answers.NONE).next().map(Question::id)).contains("age");
        assertThat(of(Person.aged(30).answers()).next().map(Question::id)).contains("danger");
        assertThat(of(Person.aged(3).answers()).next().map(Question::id)).contains("danger-child");
    }

    @Test
    @DisplayName("of a newborn has only a few questions, and none for adults")
    void isShortForBabies() {
        assertThat(askedOf(Person.aged(0).completed()))
                .containsExactly("age", "baby-age", "danger-child", "baby-chest");
    }

    @Test
    @DisplayName("does not ask a man about pregnancy")
    void asksMenNothingAboutPregnancy() {
        assertThat(askedOf(Person.aged(45).saying("body", "male").completed()))
                .doesNotContain("stage");
    }

    @Test
    @DisplayName("goes the short way when help is needed today")
    void isShortWhenHelpIsNeededToday() {
        assertThat(
                        askedOf(
                                Person.aged(30)
                                        .saying("today", "hot-area", "fever")
                                        .saying("body", "female")
                                        .completed()))
                .contains("history")
                .doesNotContain("fluid", "how", "where", "medicines")
                .hasSizeLessThanOrEqualTo(7);
    }

    @Test
    @DisplayName("drops an answer that no longer applies, and says so")
    void dropsWhatNoLongerApplies() {
        Answers woman =
                Person.aged(30).saying("body", "female").saying("stage", "feeding").completed();
        Interview asMan = of(woman.with("body", Answer.of("male")));
        assertThat(asMan.dropped()).contains("stage");
        assertThat(asMan.relevant().has("stage")).isFalse();
    }

    @Test
    @DisplayName("keeps an answer while nobody can tell yet whether its question is asked")
    void keepsWhatMayStillCount() {
        Interview early = of(Answers.NONE.with("fluid", Answer.of("blood")));
        assertThat(early.relevant().has("fluid")).isTrue();
        assertThat(early.next().map(Question::id)).contains("age");
    }

    @Test
    @DisplayName(
            "never asks more than twelve questions, and its count of open ones is never too small")
    void isNeverLongerThanTwelve() {
        Random random = new Random(20261123);
        for (int run = 0; run < 5_000; run++) {
            Answers answers = Answers.NONE;
            Interview interview = of(answers);
            int promised = Interview.LONGEST;
            while (interview.next().isPresent()) {
                assertThat(interview.openAtMost()).isLessThanOrEqualTo(promised);
                promised = interview.openAtMost() - 1;
                Question next = interview.next().get();
                answers = answers.with(next.id(), anyAnswer(next, random));
                interview = of(answers);
            }
            assertThat(promised).isNotNegative();
            assertThat(interview.asked()).hasSizeLessThanOrEqualTo(Interview.LONGEST);
        }
    }

    private static Answer anyAnswer(Question question, Random random) {
        if (question.kind() == Question.Kind.NUMBER && random.nextInt(10) > 0) {
            return Answer.amount(random.nextInt(101));
        }
        return Answer.of(question.options().get(random.nextInt(question.options().size())).id());
    }
}
