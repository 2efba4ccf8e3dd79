package org.galatea.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.galatea.Person;
import org.galatea.TestGuide;
import org.galatea.guide.Answers;
import org.galatea.guide.Region;
import org.galatea.guide.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What would make the advice more urgent")
class EscalationTest {

    private static final Region REGION = TestGuide.GUIDE.region("UK");

    private static List<Escalation> of(Person person) {
        return Escalation.of(TestGuide.TRIAGE, person.completed(), REGION);
    }

    @Test
    @DisplayName("names blood, a lump and a fever to somebody who squeezed out a few drops")
    void namesSigns() {
        List<Escalation> escalations =
                of(
                        Person.aged(25)
                                .saying("body", "female")
                                .saying("fluid", "milky")
                                .saying("how", "squeezed")
                                .saying("where", "both"));
        assertThat(escalations)
                .extracting(escalation -> escalation.option().id())
                .contains("blood", "lump", "fever", "by-itself");
    }

    @Test
    @DisplayName("is never a thing that was already told, and never what cannot change")
    void namesOnlyWhatCanChange() {
        Answers answers =
                Person.aged(34).saying("body", "female").saying("fluid", "blood").completed();
        List<Escalation> escalations = Escalation.of(TestGuide.TRIAGE, answers, REGION);
        assertThat(escalations)
                .isNotEmpty()
                .allSatisfy(escalation -> {
                    assertThat(escalation.question().changesSoon()).isTrue();
                    assertThat(escalation.urgency()).isIn(Urgency.EMERGENCY, Urgency.SAME_DAY);
                })
                .noneSatisfy(escalation -> assertThat(escalation.option().id()).isEqualTo("blood"));
    }

    @Test
    @DisplayName("is nothing where the advice is an emergency already")
    void isNothingInAnEmergency() {
        assertThat(of(Person.aged(34).saying("danger", "breathing"))).isEmpty();
    }
}
