package org.galatea.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.galatea.TestGuide;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Problems;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.galatea.interview.Interview;
import org.galatea.triage.Triage;
import org.galatea.triage.drools.DroolsRuleEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The proof")
class ProofTest {

    private static final List<AcceptedException> EXCEPTIONS =
            AcceptedException.read(TestGuide.SOURCE, TestGuide.GUIDE, new Problems());

    private static Proof small(String rules) {
        return Proof.of(SmallGuide.with(rules), List.of());
    }

    private static String changed(String from, String to) {
        assertThat(SmallGuide.RULES).contains(from);
        return SmallGuide.RULES.replace(from, to);
    }

    @Test
    @DisplayName("holds for the guide of this repository, with the exceptions that it lists")
    void holdsForTheGuide() {
        Proof proof = Proof.of(TestGuide.GUIDE, EXCEPTIONS);
        assertThat(proof.properties())
                .allSatisfy(property -> assertThat(property.refutations()).isEmpty());
        assertThat(proof.length().longest()).isLessThanOrEqualTo(Interview.LONGEST);
        assertThat(proof.byUrgency().values().stream().reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(proof.people());
        Set<String> used = new HashSet<>();
        proof.properties()
                .forEach(property ->
                        property.exceptions()
                                .forEach(failure -> failure.acceptedBy().ifPresent(used::add)));
        assertThat(used)
                .as("no exception is there without need")
                .containsExactlyInAnyOrderElementsOf(
                        EXCEPTIONS.stream().map(AcceptedException::id).toList());
    }

    @Test
    @DisplayName("counts exactly as many people as there are, urgency by urgency and rule by rule")
    void countsEveryPerson() {
        Guide guide = SmallGuide.with(SmallGuide.RULES);
        Triage triage = new Triage(guide, DroolsRuleEngine.of(guide));
        Map<Urgency, Integer> people = new EnumMap<>(Urgency.class);
        // Two numbers between which no rule tells a difference count as one set of answers.
        Set<List<Object>> seen = new HashSet<>();
        int fires = 0;
        for (Answers answers : SmallGuide.people(guide)) {
            Object years =
                    answers.to("years").orElseThrow()
                                    instanceof org.galatea.guide.Answer.Amount(int value)
                            ? value < 3
                            : "not-sure";
            if (seen.add(List.of(years, answers.without("years").byQuestion()))) {
                var assessment = triage.assess(answers, guide.region("UK"));
                people.merge(assessment.urgency(), 1, Integer::sum);
                if (assessment.rationale().stream()
                        .anyMatch(reason -> reason.rule().id().value().equals("H01"))) {
                    fires++;
                }
            }
        }
        Proof proof = Proof.of(guide, List.of());
        assertThat(proof.people()).isEqualTo(seen.size());
        people.forEach((urgency, number) ->
                assertThat(proof.byUrgency().get(urgency))
                        .as(urgency.name())
                        .isEqualTo(BigInteger.valueOf(number)));
        assertThat(proof.rules().get(new RuleId("H01")).fires()).isEqualTo(fires);
    }

    @Test
    @DisplayName("finds a gap and shows the person who falls into it")
    void findsAGap() {
        Property property =
                small(changed("        it is old\n", "        it gets better\n"))
                        .property(Properties.NO_DEAD_END);
        assertThat(property.holds()).isFalse();
        Witness witness = property.refutations().getFirst().witness().orElseThrow();
        assertThat(witness.person().to("signs").orElseThrow().toString()).contains("old");
    }

    @Test
    @DisplayName("finds a rule that nobody can make fire")
    void findsADeadRule() {
        Property property =
                small(changed("    it is red\nthen", "    it is red\n    there is no sign\nthen"))
                        .property(Properties.RULES_CAN_FIRE);
        assertThat(property.refutations())
                .extracting(Counterexample::subject)
                .containsExactly("E01");
    }

    @Test
    @DisplayName("finds a rule that another one makes useless, and names that one")
    void findsAShadowedRule() {
        String copy =
                SmallGuide.RULES
                        .substring(SmallGuide.RULES.indexOf("rule \"U01"))
                        .split("(?<=\nend\n)")[0]
                        .replace("U01", "U02")
                        .replace("        it is sore\n", "");
        Property property = small(SmallGuide.RULES + "\n" + copy).property(Properties.RULES_MATTER);
        assertThat(property.refutations())
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.subject()).isEqualTo("U02");
                    assertThat(failure.says()).contains("U01");
                });
    }

    @Test
    @DisplayName("finds a warning sign that calms, with the smallest pair of people who show it")
    void findsACalmingSign() {
        Property property =
                small(
                                changed(
                                        "    small\n    it is red\n",
                                        "    small\n    it is red\n    not: it is sore\n"))
                        .property(Properties.WARNING_NEVER_CALMS);
        assertThat(property.refutations())
                .anySatisfy(failure -> {
                    assertThat(failure.subject()).isEqualTo("signs: sore");
                    assertThat(failure.says()).startsWith("EMERGENCY");
                    Witness witness = failure.witness().orElseThrow();
                    assertThat(witness.person().to("signs").toString()).doesNotContain("sore");
                    assertThat(witness.other().orElseThrow().to("signs").toString())
                            .contains("sore", "red");
                });
    }

    @Test
    @DisplayName("finds a \"not sure\" that calms")
    void findsACalmingDoubt() {
        Property property =
                small(changed("        the course is unknown\n", "        it gets better\n"))
                        .property(Properties.UNSURE_NEVER_CALMS);
        assertThat(property.refutations())
                .extracting(Counterexample::subject)
                .contains("course: not-sure");
    }

    @Test
    @DisplayName("finds an emergency that a later answer takes back")
    void findsAnEmergencyTakenBack() {
        Property property =
                small(
                                changed(
                                        "    small\n    it is red\n",
                                        "    small\n    it is red\n    not: it gets better\n"))
                        .property(Properties.EMERGENCY_AT_ONCE);
        assertThat(property.refutations())
                .extracting(Counterexample::subject)
                .containsExactly("signs");
    }

    @Test
    @DisplayName("finds what is not used: a finding, an option, an article, a guidance text")
    void findsWhatIsNotUsed() {
        Property property =
                small(changed("    small\n    it is red\n", "    it is red\n"))
                        .property(Properties.ALL_IS_USED);
        assertThat(property.refutations())
                .extracting(Counterexample::subject)
                .contains("finding: small", "article: breast-clinic", "guidance: jewellery-in");
    }

    @Test
    @DisplayName("accepts an exception only for what it names, and counts it")
    void acceptsANamedException() {
        Guide guide =
                SmallGuide.with(
                        changed(
                                "    small\n    it is red\n",
                                "    small\n    it is red\n    not: it is sore\n"));
        AcceptedException exception =
                new AcceptedException(
                        "X1",
                        Properties.WARNING_NEVER_CALMS,
                        java.util.Optional.of("signs: sore"),
                        List.of(),
                        java.util.Optional.of("course"),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        "A test.");
        Property property =
                Proof.of(guide, List.of(exception)).property(Properties.WARNING_NEVER_CALMS);
        assertThat(property.holds()).isTrue();
        assertThat(property.exceptions())
                .allSatisfy(failure -> assertThat(failure.people()).isPresent());
    }

    @Test
    @DisplayName("refuses an exception for what does not exist, with file and line")
    void refusesAnUnknownException() {
        Problems problems = new Problems();
        AcceptedException.read(
                TestGuide.with(
                        "exceptions.yaml",
                        """
                        exceptions:
                          - id: X01
                            property: warning-never-calm
                            closes: topics
                            reason: "A slip."
                        """),
                TestGuide.GUIDE,
                problems);
        assertThat(problems.sorted())
                .extracting(Object::toString)
                .anySatisfy(problem -> assertThat(problem).contains("warning-never-calms"))
                .anySatisfy(problem -> assertThat(problem).contains("topic"));
    }

    @Test
    @DisplayName("finds a question that is asked although nothing depends on it")
    void findsAnIdleQuestion() {
        String withoutS01 =
                SmallGuide.RULES.substring(0, SmallGuide.RULES.indexOf("rule \"S01"))
                        + SmallGuide.RULES.substring(SmallGuide.RULES.indexOf("rule \"H01"));
        assertThat(small(withoutS01).property(Properties.NO_IDLE_QUESTION).refutations())
                .extracting(Counterexample::subject)
                .containsExactly("course");
    }
}
