package org.galatea.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.galatea.TestGuide;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.report.Meaning;
import org.galatea.report.Written;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A guide on the desk")
class VolumeTest {

    private static final Volume VOLUME = new Volume(TestGuide.SOURCE, TestGuide.GUIDE);

    @Test
    @DisplayName("shows every rule exactly as it is written, from its name to its end")
    void text() {
        assertThat(VOLUME.rules())
                .isNotEmpty()
                .allSatisfy(rule ->
                        assertThat(Written.of(TestGuide.SOURCE, rule.id()))
                                .hasValueSatisfying(text ->
                                        assertThat(text)
                                                .startsWith("rule \"" + rule.id() + " ")
                                                .endsWith("\nend")
                                                .contains(rule.head().sentences())
                                                .containsOnlyOnce("\nwhen")));
        assertThat(Written.of(TestGuide.SOURCE, new RuleId("X999"))).isEmpty();
    }

    @Test
    @DisplayName("says in one line what each rule means")
    void meaning() {
        assertThat(VOLUME.rules())
                .allSatisfy(rule ->
                        assertThat(Meaning.of(rule, TestGuide.GUIDE))
                                .startsWith("If ")
                                .doesNotContain("\n", "Condition"));
    }

    @Test
    @DisplayName("knows which rules rest on a finding")
    void dependents() {
        Rule.FindingRule finding =
                TestGuide.GUIDE.findingRules().stream()
                        .filter(rule -> !VOLUME.mentioning(rule.finding()).isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertThat(VOLUME.mentioning(finding.finding()))
                .allSatisfy(rule -> assertThat(rule.when().findings()).contains(finding.finding()));
        assertThat(VOLUME.concluding(finding.finding())).contains(finding);
    }
}
