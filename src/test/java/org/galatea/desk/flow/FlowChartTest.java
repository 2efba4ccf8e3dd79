package org.galatea.desk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.galatea.TestGuide;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.Problems;
import org.galatea.guide.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The picture of the questionnaire")
class FlowChartTest {

    private static final int MANY = 40;
    private static final Pattern BOX =
            Pattern.compile(
                    "<rect x=\"([\\d.]+)\" y=\"([\\d.]+)\" width=\"([\\d.]+)\" height=\"([\\d.]+)\"");

    private record Box(double left, double top, double width, double height) {
        boolean overlaps(Box other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && top < other.top + other.height
                    && other.top < top + height;
        }
    }

    @Test
    @DisplayName(
            "has a box for each question, says when it is asked, and marks emergencies and a way")
    void boxes() {
        FlowChart chart = new FlowChart(TestGuide.GUIDE);
        String svg = chart.svg(Set.of("age", "danger"), Map.of("age", "20 stopped"));
        for (Question question : TestGuide.GUIDE.questionnaire().questions()) {
            assertThat(svg).contains("href=\"#question-" + question.id() + "\"");
        }
        assertThat(svg)
                .contains(
                        "href=\"#question-danger\" class=\"flow-question flow-emergency flow-path\"")
                .contains("20 stopped")
                .contains(">unless: under 5 years old<");
        assertThat(chart.dependsOn("danger")).contains("age");
        assertThat(chart.leadsTo("age")).contains("danger");
    }

    @Test
    @DisplayName("keeps its words inside their boxes")
    void words() {
        String svg = new FlowChart(TestGuide.GUIDE).svg(Set.of(), Map.of());
        List<String> lines =
                Pattern.compile("<text class=\"flow-(?:ask|when)\"[^>]*>([^<]*)<")
                        .matcher(svg)
                        .results()
                        .map(line -> line.group(1))
                        .toList();
        assertThat(lines).hasSizeGreaterThan(40).allMatch(line -> line.length() <= 27);
        assertThat(lines).anyMatch(line -> line.endsWith(" \u2026"));
    }

    @Test
    @DisplayName("keeps its boxes apart with forty questions")
    void many() {
        Guide large = large();
        assertThat(large.questionnaire().questions()).hasSize(MANY);
        List<Box> boxes = new ArrayList<>();
        Matcher found = BOX.matcher(new FlowChart(large).svg(Set.of(), Map.of()));
        while (found.find()) {
            boxes.add(
                    new Box(
                            Double.parseDouble(found.group(1)),
                            Double.parseDouble(found.group(2)),
                            Double.parseDouble(found.group(3)),
                            Double.parseDouble(found.group(4))));
        }
        assertThat(boxes).hasSize(MANY);
        for (Box box : boxes) {
            assertThat(boxes).filteredOn(box::overlaps).containsExactly(box);
        }
    }

    /** Each added question hangs on an option of the one before it, or of one before that. */
    private static Guide large() {
        StringBuilder questions =
                new StringBuilder(
                        TestGuide.SOURCE.files().get("questionnaire.yaml").stripTrailing());
        int there = TestGuide.GUIDE.questionnaire().questions().size();
        for (int n = 0; n < MANY - there; n++) {
            questions.append(
                    """


                      - id: more-%1$d
                        kind: one
                        ask: Is there more to tell about the matter of number %1$d?
                        why: It is asked to see how large a picture gets.
                        asked-when: |
                          %2$s
                        options:
                          - {id: yes-more, label: "Yes", phrase: more is told about %1$d}
                          - {id: no-more, label: "No", phrase: nothing is told about %1$d}
                    """
                            .formatted(
                                    n,
                                    n < 3
                                            ? "the fluid has blood in it"
                                            : "more is told about " + (n - 1 - n % 3)));
        }
        Problems unread = new Problems();
        return GuideReader.read(TestGuide.with("questionnaire.yaml", questions.toString()), unread);
    }
}
