package org.galatea.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.galatea.TestGuide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.RuleId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fingerprint of a rule")
class FingerprintsTest {

    private static final Map<RuleId, String> BEFORE = Fingerprints.of(TestGuide.GUIDE);

    private static Set<String> touched(GuideSource edited) {
        Map<RuleId, String> after = Fingerprints.of(GuideReader.read(edited));
        assertThat(after.keySet()).isEqualTo(BEFORE.keySet());
        return after.entrySet().stream()
                .filter(rule -> !rule.getValue().equals(BEFORE.get(rule.getKey())))
                .map(rule -> rule.getKey().value())
                .collect(Collectors.toSet());
    }

    private static Set<String> touchedBy(String file, String from, String to) {
        return touched(TestGuide.changed(file, from, to));
    }

    @Test
    @DisplayName("is there for every rule, and no two are equal")
    void everyRule() {
        assertThat(BEFORE).hasSameSizeAs(TestGuide.GUIDE.rules().toList());
        assertThat(BEFORE.values()).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("stays when the rule moves to another place or file")
    void placeDoesNotCount() {
        TreeMap<String, String> files = new TreeMap<>(TestGuide.SOURCE.files());
        files.put("routine-again.dslr", "\n\n\n" + files.remove("4-routine.dslr"));
        assertThat(touched(new GuideSource(files))).isEmpty();
    }

    @Test
    @DisplayName("changes with the rule's own note, and with nothing else then")
    void ownNote() {
        String text = TestGuide.SOURCE.files().get("1-emergency.dslr");
        var rule =
                TestGuide.GUIDE.adviceRules().stream()
                        .filter(known -> known.head().file().equals("1-emergency.dslr"))
                        .findFirst()
                        .orElseThrow();
        String name = "rule \"" + rule.id() + " ";
        assertThat(text).contains(name);
        assertThat(
                        touchedBy(
                                "1-emergency.dslr",
                                name,
                                "// Another word for the next reader.\n" + name))
                .containsExactly(rule.id().value());
    }

    @Test
    @DisplayName("changes with a finding behind the findings that the rule rests on")
    void findingsTransitively() {
        assertThat(touchedBy("3-urgent.dslr", "F80 Only with touch", "F80 Just with touch"))
                .contains("F80", "F82")
                .hasSizeLessThan(BEFORE.size());
    }

    @Test
    @DisplayName("changes with the contact that the rule names, for exactly those rules")
    void namedContact() {
        Set<String> naming =
                TestGuide.GUIDE.adviceRules().stream()
                        .filter(rule -> rule.contact().equals(java.util.Optional.of("maternity")))
                        .map(rule -> rule.id().value())
                        .collect(Collectors.toSet());
        assertThat(naming).isNotEmpty();
        assertThat(
                        touchedBy(
                                "contacts.yaml",
                                "Ring your midwife or maternity",
                                "Ring the maternity"))
                .isEqualTo(naming);
    }

    @Test
    @DisplayName("changes with an article that the rule gives, for exactly those rules")
    void article() {
        Set<String> reading =
                TestGuide.GUIDE.adviceRules().stream()
                        .filter(rule ->
                                rule.reads().stream()
                                        .anyMatch(read -> read.article().equals("men")))
                        .map(rule -> rule.id().value())
                        .collect(Collectors.toSet());
        assertThat(reading).isNotEmpty();
        String title = TestGuide.GUIDE.article("men").title();
        assertThat(touchedBy("articles/men.md", title, title + " today")).isEqualTo(reading);
    }

    @Test
    @DisplayName("changes with a guidance text that the rule adds, for exactly those rules")
    void guidance() {
        Set<String> adding =
                TestGuide.GUIDE.adviceRules().stream()
                        .filter(rule -> rule.adds().contains("leave-nipples-alone"))
                        .map(rule -> rule.id().value())
                        .collect(Collectors.toSet());
        assertThat(adding).isNotEmpty();
        assertThat(
                        touchedBy(
                                "guidance.yaml",
                                "Leave your nipples alone for now.",
                                "Leave them alone."))
                .isEqualTo(adding);
    }

    @Test
    @DisplayName("changes with a source that the rule rests on")
    void evidence() {
        var source = TestGuide.GUIDE.evidence().get("NIDIRECT-ND");
        Set<String> touched =
                touchedBy("evidence.yaml", source.title(), source.title() + " (new edition)");
        Set<String> resting =
                TestGuide.GUIDE
                        .rules()
                        .filter(rule -> rule.head().evidence().contains("NIDIRECT-ND"))
                        .map(rule -> rule.id().value())
                        .collect(Collectors.toSet());
        assertThat(touched).containsAll(resting).hasSizeLessThan(BEFORE.size());
    }

    @Test
    @DisplayName("changes with the words of a question that the rule reads")
    void question() {
        var question =
                TestGuide.GUIDE.adviceRules().stream()
                        .flatMap(rule -> rule.when().questions())
                        .map(TestGuide.GUIDE.questionnaire()::get)
                        .reduce((_, last) -> last)
                        .orElseThrow();
        Set<String> reading =
                TestGuide.GUIDE
                        .rules()
                        .filter(rule -> rule.when().questions().anyMatch(question.id()::equals))
                        .map(rule -> rule.id().value())
                        .collect(Collectors.toSet());
        assertThat(touchedBy("questionnaire.yaml", question.ask(), question.ask() + " Really?"))
                .containsAll(reading);
    }
}
