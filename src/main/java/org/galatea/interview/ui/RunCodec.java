package org.galatea.interview.ui;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.guide.RuleId;
import org.galatea.interview.AnswerChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a run for the browser tab's own storage, and reads it back. */
@Component
class RunCodec {

    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * What the tab remembers.
     *
     * @param seenEmergencies rules whose emergency page the person has seen
     */
    record Stored(
            Answers answers,
            Optional<String> region,
            boolean reviewing,
            Set<RuleId> seenEmergencies) {
        static final Stored NOTHING = new Stored(Answers.NONE, Optional.empty(), false, Set.of());
    }

    /**
     * Writes a run.
     *
     * @param guide the guide that asked
     */
    String write(Stored run, Guide guide) {
        Map<String, Object> answers = new LinkedHashMap<>();
        run.answers()
                .byQuestion()
                .forEach((question, answer) ->
                        answers.put(
                                question,
                                switch (answer) {
                                    case Answer.Amount(int value) -> value;
                                    case Answer.Choice(var options) -> options;
                                }));
        Map<String, Object> stored = new LinkedHashMap<>();
        stored.put("guide", guide.version());
        run.region().ifPresent(region -> stored.put("region", region));
        stored.put("reviewing", run.reviewing());
        stored.put("seen", run.seenEmergencies().stream().map(RuleId::value).toList());
        stored.put("answers", answers);
        return json.writeValueAsString(stored);
    }

    /** The version of the guide with which a run began, where the text says so. */
    Optional<String> guideOf(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readTree(text).path("guide").asString(""))
                    .filter(version -> !version.isEmpty());
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** Reads a run; what does not fit the guide (any more) is left out and will be asked again. */
    Stored read(@Nullable String text, Guide guide) {
        if (text == null || text.isEmpty()) {
            return Stored.NOTHING;
        }
        try {
            JsonNode root = json.readTree(text);
            Optional<String> region =
                    Optional.of(root.path("region").asString(""))
                            .filter(guide.regions()::containsKey);
            Set<RuleId> seen = new LinkedHashSet<>();
            root.path("seen").forEach(node -> seen.add(new RuleId(node.asString(""))));
            return new Stored(
                    answers(root.path("answers"), guide),
                    region,
                    root.path("reviewing").asBoolean(false),
                    seen);
        } catch (JacksonException | IllegalArgumentException e) {
            return Stored.NOTHING;
        }
    }

    private static Answers answers(JsonNode node, Guide guide) {
        Answers answers = Answers.NONE;
        for (Question question : guide.questionnaire().questions()) {
            Optional<Answer> answer = answer(node.path(question.id()));
            if (answer.isPresent() && AnswerChecks.faults(question, answer.get()).isEmpty()) {
                answers = answers.with(question.id(), answer.get());
            }
        }
        return answers;
    }

    private static Optional<Answer> answer(JsonNode node) {
        if (node.isInt()) {
            return Optional.of(Answer.amount(node.asInt()));
        }
        if (node.isArray() && !node.isEmpty()) {
            List<String> options = node.valueStream().map(option -> option.asString("")).toList();
            return Optional.of(Answer.choice(options));
        }
        return Optional.empty();
    }
}
