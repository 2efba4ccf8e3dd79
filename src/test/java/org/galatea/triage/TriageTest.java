package org.galatea.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.galatea.Person;
import org.galatea.TestGuide;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.GuidanceText;
import org.galatea.guide.Region;
import org.galatea.guide.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The advice")
class TriageTest {

    private static final Region UK = TestGuide.GUIDE.region("UK");

    @Test
    @DisplayName(
            "is an emergency as soon as a sudden very bad headache is told, with the ambulance first")
    void isAnEmergencyAtOnce() {
        Assessment assessment =
                TestGuide.TRIAGE.assess(
                        Person.aged(30).saying("danger", "worst-headache").answers(), UK);
        assertThat(assessment.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(assessment.complete()).isFalse();
        assertThat(assessment.disposition().contacts().getFirst().phones())
                .anySatisfy(phone -> assertThat(phone.uri()).isEqualTo("tel:999"));
    }

    @Test
    @DisplayName("rests on the person's own answers, also through findings")
    void namesTheAnswersThatItRestsOn() {
        Assessment assessment =
                Person.aged(34)
                        .saying("body", "female")
                        .saying("fluid", "blood")
                        .saying("where", "both")
                        .assessed();
        assertThat(assessment.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(assessment.rationale().getFirst().answers())
                .contains("aged 34", "the fluid has blood in it");
    }

    @Test
    @DisplayName("of self-care is given only when every question is answered")
    void neverReassuresHalfWay() {
        Person person =
                Person.aged(29)
                        .saying("body", "female")
                        .saying("stage", "feeding")
                        .saying("fluid", "milky");
        assertThat(person.assessed().urgency()).isEqualTo(Urgency.SELF_CARE);
        Assessment halfWay = TestGuide.TRIAGE.assess(person.completed().without("history"), UK);
        assertThat(halfWay.urgency()).isEqualTo(Urgency.ROUTINE);
        assertThat(halfWay.cautious()).isTrue();
    }

    @Test
    @DisplayName("without any answer is to see a doctor, and says that no rule explains it")
    void withoutAnswersSendsToADoctor() {
        Assessment assessment = TestGuide.TRIAGE.assess(Answers.NONE, UK);
        assertThat(assessment.urgency()).isEqualTo(Urgency.ROUTINE);
        assertThat(assessment.explained()).isFalse();
        assertThat(assessment.articles()).isNotEmpty();
    }

    @Test
    @DisplayName("never grows calmer when a sign is not sure instead of absent")
    void notSureNeverCalms() {
        for (String question : List.of("danger", "today", "changes")) {
            Urgency absent =
                    Person.aged(35)
                            .saying("body", "female")
                            .saying(question, "none")
                            .assessed()
                            .urgency();
            Urgency unsure =
                    Person.aged(35)
                            .saying("body", "female")
                            .saying(question, "not-sure")
                            .assessed()
                            .urgency();
            assertThat(unsure.isAtLeast(absent)).as(question).isTrue();
        }
    }

    @Test
    @DisplayName("shows no two statements that contradict each other")
    void showsNoContradiction() {
        Assessment assessment =
                Person.aged(31)
                        .saying("body", "female")
                        .saying("stage", "feeding")
                        .saying("today", "hot-area", "fever")
                        .assessed();
        List<GuidanceText> texts = new ArrayList<>(assessment.guidance().meanwhile());
        texts.addAll(assessment.guidance().sooner());
        List<String> ids = texts.stream().map(GuidanceText::id).toList();
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.insteadOf()).doesNotContainAnyElementsOf(ids));
    }

    @ParameterizedTest
    @EnumSource(Urgency.class)
    @DisplayName("has a contact for every urgency in every region")
    void everyRegionHasEveryContact(Urgency urgency) {
        assertThat(TestGuide.GUIDE.regions().values())
                .isNotEmpty()
                .allSatisfy(region -> assertThat(region.usual(urgency).words()).isNotBlank());
    }

    @Test
    @DisplayName("is the same for eight people at once")
    void isTheSameForManyAtOnce() throws Exception {
        Answers answers =
                Person.aged(45).saying("body", "male").saying("fluid", "milky").completed();
        Urgency alone = TestGuide.TRIAGE.assess(answers, UK).urgency();
        Answers other = Person.aged(20).saying("danger", "bleeding").completed();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Urgency> one = () -> TestGuide.TRIAGE.assess(answers, UK).urgency();
            Callable<Urgency> two = () -> TestGuide.TRIAGE.assess(other, UK).urgency();
            List<Future<Urgency>> results = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                results.add(threads.submit(i % 2 == 0 ? one : two));
            }
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).isEqualTo(i % 2 == 0 ? alone : Urgency.EMERGENCY);
            }
        }
    }

    @Test
    @DisplayName("ignores an answer to a question that this person is not asked")
    void ignoresWhatIsNotAsked() {
        Answers man = Person.aged(45).saying("body", "male").saying("fluid", "milky").completed();
        assertThat(TestGuide.TRIAGE.assess(man.with("stage", Answer.of("feeding")), UK).urgency())
                .isEqualTo(TestGuide.TRIAGE.assess(man, UK).urgency());
    }
}
