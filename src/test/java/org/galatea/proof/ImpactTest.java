package org.galatea.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.galatea.TestGuide;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.galatea.triage.Triage;
import org.galatea.triage.drools.DroolsRuleEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The impact of a change")
class ImpactTest {

    private static Impact small(String from, String to) {
        assertThat(SmallGuide.RULES).contains(from);
        return Impact.of(
                SmallGuide.with(SmallGuide.RULES),
                SmallGuide.with(SmallGuide.RULES.replace(from, to)));
    }

    @Test
    @DisplayName("is nothing between a guide and itself")
    void isNothingForTheSameGuide() {
        Impact impact = Impact.of(TestGuide.GUIDE, TestGuide.GUIDE);
        assertThat(impact.changesNothing()).isTrue();
        assertThat(impact.onlyBefore()).isZero();
        assertThat(impact.onlyAfter()).isZero();
    }

    @Test
    @DisplayName("of a lowered urgency is exactly the people for whom the rule decided")
    void countsALoweredUrgency() {
        Proof before = Proof.of(SmallGuide.with(SmallGuide.RULES), List.of());
        Impact impact = small("advise SAME_DAY", "advise ROUTINE");
        assertThat(impact.downward())
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.from()).isEqualTo(Urgency.SAME_DAY);
                    assertThat(move.to()).isEqualTo(Urgency.URGENT);
                    assertThat(move.people()).isEqualTo(before.byUrgency().get(Urgency.SAME_DAY));
                    assertThat(move.because()).containsExactly(new RuleId("S01"));
                });
    }

    @Test
    @DisplayName("shows a person who really gets the other advice")
    void showsAPerson() {
        Guide changed =
                GuideReader.read(
                        TestGuide.changed(
                                "3-urgent.dslr",
                                "the fluid has blood in it",
                                "the fluid is rusty brown or black"));
        Impact impact = Impact.of(TestGuide.GUIDE, changed);
        Triage now = new Triage(changed, DroolsRuleEngine.of(changed));
        var region = TestGuide.GUIDE.region("UK");
        assertThat(impact.downward()).isNotEmpty();
        assertThat(impact.moves())
                .allSatisfy(move -> {
                    assertThat(TestGuide.TRIAGE.assess(move.witness().person(), region).urgency())
                            .isEqualTo(move.from());
                    assertThat(now.assess(move.witness().other().orElseThrow(), region).urgency())
                            .isEqualTo(move.to());
                });
    }

    @Test
    @DisplayName("of a removed rule names the rule and for how many it no longer holds")
    void namesARemovedRule() {
        Impact impact =
                Impact.of(
                        SmallGuide.with(SmallGuide.RULES),
                        SmallGuide.with(
                                SmallGuide.RULES.substring(
                                        0, SmallGuide.RULES.indexOf("rule \"H01"))));
        assertThat(impact.rules())
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.kind()).isEqualTo(Impact.RuleChange.Kind.REMOVED);
                    assertThat(rule.stops()).isPositive();
                    assertThat(rule.starts()).isZero();
                });
        assertThat(impact.moves())
                .as("who nobody speaks to any more is sent to a doctor")
                .extracting(Impact.Move::to)
                .containsExactly(Urgency.ROUTINE);
    }

    @Test
    @DisplayName("of another moment to ask compares people across the changed questions")
    void comparesAcrossQuestions() {
        Guide before = SmallGuide.with(SmallGuide.RULES);
        Guide after = SmallGuide.asking("it is sore", "it is red", SmallGuide.RULES);
        Impact impact = Impact.of(before, after);
        assertThat(impact.peopleAfter()).isEqualTo(impact.peopleBefore());
        assertThat(impact.onlyBefore()).isEqualTo(BigInteger.ZERO);
        assertThat(impact.moves()).isNotEmpty();
    }

    @Test
    @DisplayName("of rewritten words changes nobody's urgency and says which words they are")
    void tellsOfRewrittenWords() {
        Guide changed =
                GuideReader.read(
                        TestGuide.changed(
                                "guidance.yaml",
                                "Soft pads catch leaks. Change them when they are wet.",
                                "Soft pads catch leaks."));
        Impact impact = Impact.of(TestGuide.GUIDE, changed);
        assertThat(impact.moves()).isEmpty();
        assertThat(impact.words())
                .singleElement()
                .satisfies(words -> {
                    assertThat(words.id()).isEqualTo("change-wet-pads");
                    assertThat(words.rewritten()).isTrue();
                });
    }
}
