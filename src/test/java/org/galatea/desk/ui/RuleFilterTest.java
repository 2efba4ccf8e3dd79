package org.galatea.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Optional;
import org.galatea.TestGuide;
import org.galatea.guide.Rule;
import org.galatea.report.Topic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A filter of rules")
class RuleFilterTest {

    private static final List<Rule> RULES = new Volume(TestGuide.SOURCE, TestGuide.GUIDE).rules();
    private static final List<RuleRow> ROWS =
            RULES.stream()
                    .map(rule ->
                            new RuleRow(
                                    rule,
                                    Topic.of(rule, TestGuide.GUIDE),
                                    rule.id().value().equals("R01")
                                            ? Standing.WAITING
                                            : Standing.PUBLISHED,
                                    rule.id().value().equals("R02")))
                    .toList();

    private static List<String> found(String words, String urgency, String standing, boolean mine) {
        return new RuleFilter(Optional.empty(), words, urgency, "", "", standing, mine)
                .of(ROWS).stream().map(row -> row.rule().id().value()).toList();
    }

    @Test
    @DisplayName("that asks for nothing finds all")
    void nothing() {
        assertThat(found("", "", "", false)).hasSameSizeAs(ROWS);
    }

    @Test
    @DisplayName("finds words in the reason, whatever their case")
    void words() {
        assertThat(found("THRUSH latches", "", "", false)).containsExactly("R01");
    }

    @Test
    @DisplayName("finds by urgency, and findings apart")
    void urgency() {
        assertThat(found("", "EMERGENCY", "", false))
                .hasSameSizeAs(
                        TestGuide.GUIDE.adviceRules().stream()
                                .filter(rule -> rule.advise().name().equals("EMERGENCY"))
                                .toList());
        assertThat(found("", RuleFilter.FINDING, "", false))
                .hasSameSizeAs(TestGuide.GUIDE.findingRules());
    }

    @Test
    @DisplayName("finds what changed, and what changed since one's own review")
    void changed() {
        assertThat(found("", "", RuleFilter.CHANGED, false)).containsExactly("R01");
        assertThat(found("", "", "", true)).containsExactly("R02");
    }

    @Test
    @DisplayName("finds by the article that opens, and by the source that a rule rests on")
    void topicAndEvidence() {
        assertThat(new RuleFilter(Optional.empty(), "", "", "men", "", "", false).of(ROWS))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.rule())
                                .isInstanceOfSatisfying(
                                        Rule.AdviceRule.class,
                                        rule ->
                                                assertThat(rule.reads().getFirst().article())
                                                        .isEqualTo("men")));
        assertThat(new RuleFilter(Optional.empty(), "", "", "", "SCOT-NOW", "", false).of(ROWS))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.rule().head().evidence()).contains("SCOT-NOW"));
    }

    @Test
    @DisplayName("comes back from an address as it went in")
    void address() {
        RuleFilter filter =
                new RuleFilter(
                        Optional.of("0".repeat(64)),
                        "two words",
                        "URGENT",
                        "men",
                        "NICE-NG12",
                        "CHANGED",
                        true);
        assertThat(RuleFilter.of(new Place(RouteParameters.empty(), filter.query())))
                .isEqualTo(filter);
    }
}
