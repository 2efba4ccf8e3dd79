package org.galatea.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.guide.Region;
import org.galatea.interview.AnswerChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody asks to have assessed, read strictly: every fault is told, nothing is guessed. */
record AssessmentRequest(Region region, Answers answers) {

    /** Far more than a person can answer. */
    static final int LARGEST_BODY = 64 * 1024;

    private static final List<String> FIELDS = List.of("region", "answers", "guideVersion");

    private static final int LONGEST_ECHO = 40;

    /** Enough to mend a program; more would only make a small request's answer large. */
    private static final int MOST_FAULTS = 50;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /**
     * Reads a body.
     *
     * @throws RefusedException with every fault
     */
    static AssessmentRequest read(byte[] body, Guide guide) {
        JsonNode root = parse(body);
        List<Fault> faults = new ArrayList<>();
        if (!root.isObject()) {
            throw invalid(
                    List.of(
                            new Fault(
                                    "",
                                    "The body must be a JSON object with \"region\" and \"answers\".")));
        }
        for (String name : root.propertyNames()) {
            if (!FIELDS.contains(name)) {
                faults.add(
                        new Fault(
                                "/" + pointer(name),
                                "There is no such field. Possible: "
                                        + String.join(", ", FIELDS)
                                        + "."));
            }
        }
        checkVersion(root.get("guideVersion"), guide, faults);
        Region region = region(root.get("region"), guide, faults);
        Answers answers = answers(root.get("answers"), guide, faults);
        if (!faults.isEmpty() || region == null) {
            throw invalid(faults);
        }
        return new AssessmentRequest(region, answers);
    }

    private static RefusedException invalid(List<Fault> faults) {
        List<Fault> told = faults.stream().limit(MOST_FAULTS).toList();
        return new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request", told);
    }

    /** Answers may mean something else under another guide, so they are not assessed under it. */
    private static void checkVersion(@Nullable JsonNode node, Guide guide, List<Fault> faults) {
        if (node != null && !node.isString()) {
            faults.add(
                    new Fault(
                            "/guideVersion",
                            "The version must be the text that the questionnaire gave."));
        } else if (node != null && !node.asString().equals(guide.version())) {
            throw new RefusedException(HttpStatus.CONFLICT, "guide-changed");
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            // Not its message: it would repeat parts of the body.
            String place =
                    e.getLocation() == null
                            ? ""
                            : " at line "
                                    + e.getLocation().getLineNr()
                                    + ", column "
                                    + e.getLocation().getColumnNr();
            throw new RefusedException(
                    HttpStatus.BAD_REQUEST,
                    "not-json",
                    List.of(
                            new Fault(
                                    "",
                                    "The body is not valid JSON"
                                            + place
                                            + ", or names a field twice.")));
        }
    }

    private static @Nullable Region region(
            @Nullable JsonNode node, Guide guide, List<Fault> faults) {
        Region region =
                node != null && node.isString() ? guide.regions().get(node.asString()) : null;
        if (region == null) {
            faults.add(
                    new Fault(
                            "/region",
                            (node == null ? "The region is missing." : "There is no such region.")
                                    + " Possible: "
                                    + String.join(", ", guide.regions().keySet())
                                    + "."));
        }
        return region;
    }

    private static Answers answers(@Nullable JsonNode node, Guide guide, List<Fault> faults) {
        if (node == null || !node.isObject()) {
            faults.add(
                    new Fault(
                            "/answers",
                            "\"answers\" must be an object of question ids and answers."));
            return Answers.NONE;
        }
        Answers answers = Answers.NONE;
        for (var entry : node.properties()) {
            String place = "/answers/" + pointer(entry.getKey());
            Optional<Question> question = guide.questionnaire().find(entry.getKey());
            if (question.isEmpty()) {
                faults.add(new Fault(place, "There is no question with this id."));
                continue;
            }
            Optional<Answer> answer = answer(entry.getValue(), place, faults);
            if (answer.isPresent()) {
                AnswerChecks.faults(question.get(), answer.get())
                        .forEach(fault -> faults.add(new Fault(place, fault.what())));
                answers = answers.with(entry.getKey(), answer.get());
            }
        }
        return answers;
    }

    private static Optional<Answer> answer(JsonNode node, String place, List<Fault> faults) {
        if (node.isString()) {
            return Optional.of(Answer.of(node.asString()));
        }
        if (node.isIntegralNumber() && node.canConvertToInt()) {
            return Optional.of(Answer.amount(node.asInt()));
        }
        if (node.isNumber()) {
            faults.add(new Fault(place, "The number must be whole and not so large."));
            return Optional.empty();
        }
        if (node.isArray() && !node.isEmpty()) {
            Set<String> options = new LinkedHashSet<>();
            for (JsonNode item : node) {
                if (!item.isString() || !options.add(item.asString())) {
                    faults.add(new Fault(place, "The list must hold option ids, each once."));
                    return Optional.empty();
                }
            }
            return Optional.of(Answer.choice(options));
        }
        faults.add(
                new Fault(
                        place,
                        "The answer must be an option id, a list of one or more option ids, or a whole number."));
        return Optional.empty();
    }

    /** A name from outside, made harmless: only what an id can hold, and not too long. */
    private static String pointer(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return clean.length() > LONGEST_ECHO ? clean.substring(0, LONGEST_ECHO) + "…" : clean;
    }
}
