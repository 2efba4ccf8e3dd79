package org.galatea.handover;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Region;
import org.galatea.guide.Urgency;
import org.galatea.interview.AnswerText;
import org.galatea.triage.Assessment;

/**
 * What a person hands to a clinic: the answers, the advice that they gave, and who gave it. It
 * names nobody, and it is not signed: it tells what somebody said, as a sheet of paper would.
 *
 * @param guide id of the guide
 * @param version the version of the guide that spoke
 * @param region id of the region
 * @param given when, to the minute
 * @param answers as {@link AnswerText} writes them, one each
 */
public record Handover(
        String guide,
        String version,
        String region,
        Urgency urgency,
        Instant given,
        List<String> answers) {

    private static final int HEAD = 5;

    public Handover {
        given = given.truncatedTo(ChronoUnit.MINUTES);
        answers = List.copyOf(answers);
    }

    /**
     * What this person hands over.
     *
     * @param answers the answers that count
     */
    public static Handover of(
            Guide guide, Answers answers, Region region, Assessment assessment, Instant now) {
        return new Handover(
                guide.profile().id(),
                assessment.guideVersion(),
                region.id(),
                assessment.urgency(),
                now,
                answers.isEmpty() ? List.of() : List.of(AnswerText.of(answers).split(" ")));
    }

    /**
     * The answers under the guide that spoke; empty under another one, which could read them
     * wrongly.
     */
    public Optional<Answers> under(Guide other) {
        return other.version().equals(version)
                ? Optional.of(AnswerText.read(answers, other.questionnaire()))
                : Optional.empty();
    }

    String text() {
        List<String> lines =
                new ArrayList<>(List.of(guide, version, region, urgency.name(), given.toString()));
        lines.addAll(answers);
        return String.join("\n", lines);
    }

    /**
     * @throws IllegalArgumentException if it is no such text
     */
    static Handover read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < HEAD
                || lines.stream().anyMatch(line -> !line.matches("[\\w.,:=-]{1,2000}"))) {
            throw new IllegalArgumentException("Not the lines of a hand-over.");
        }
        try {
            return new Handover(
                    lines.get(0),
                    lines.get(1),
                    lines.get(2),
                    urgency(lines.get(3)),
                    Instant.parse(lines.get(4)),
                    lines.subList(HEAD, lines.size()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a time.", e);
        }
    }

    private static Urgency urgency(String name) {
        return Arrays.stream(Urgency.values())
                .filter(urgency -> urgency.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not an urgency."));
    }
}
