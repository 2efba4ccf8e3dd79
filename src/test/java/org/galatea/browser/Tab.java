package org.galatea.browser;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.galatea.TestGuide;
import org.galatea.guide.Answer;
import org.galatea.guide.Problems;
import org.galatea.guide.Urgency;
import org.galatea.vignette.Vignette;
import org.galatea.vignette.VignetteReader;
import tools.jackson.databind.json.JsonMapper;

/** What a browser tab holds of somebody who has answered before. */
final class Tab {

    private static final List<Vignette> CASES =
            VignetteReader.read(TestGuide.SOURCE, TestGuide.GUIDE, new Problems());

    private Tab() {}

    /** The first case of an urgency whose questions are all answered. */
    static Vignette caseOf(Urgency urgency) {
        return CASES.stream()
                .filter(vignette -> vignette.expected() == urgency)
                .filter(vignette ->
                        urgency == Urgency.EMERGENCY
                                || TestGuide.TRIAGE.interview(vignette.answers()).isComplete())
                .findFirst()
                .orElseThrow();
    }

    /** The tab's storage after these answers. */
    static String holding(Vignette vignette) {
        Map<String, Object> answers = new TreeMap<>();
        vignette.answers()
                .byQuestion()
                .forEach((question, answer) ->
                        answers.put(
                                question,
                                switch (answer) {
                                    case Answer.Amount(int value) -> value;
                                    case Answer.Choice(var options) -> options;
                                }));
        return JsonMapper.builder()
                .build()
                .writeValueAsString(
                        Map.of(
                                "region",
                                "UK",
                                "reviewing",
                                false,
                                "seen",
                                List.of(),
                                "answers",
                                answers));
    }
}
