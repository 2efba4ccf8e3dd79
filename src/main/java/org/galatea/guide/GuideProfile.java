package org.galatea.guide;

import java.util.List;
import java.util.Map;

/**
 * What a guide says about itself.
 *
 * @param purpose what it is meant for
 * @param limits what it is not meant for
 * @param status how far clinicians have approved it; shown to everyone
 * @param release the guide's own release, such as 1.0
 * @param unsureCount how an explanation says that many answers are not sure, with {@code {0}}
 * @param fallbackReason why a person is sent to a doctor when no rule matches
 * @param fallbackRead what that person reads
 * @param urgencies words for each level
 */
public record GuideProfile(
        String id,
        String title,
        String purpose,
        List<String> limits,
        String status,
        String release,
        String responsible,
        String unsureCount,
        String fallbackReason,
        SectionRef fallbackRead,
        Map<Urgency, Level> urgencies) {

    public GuideProfile {
        limits = List.copyOf(limits);
        urgencies = Map.copyOf(urgencies);
    }

    /**
     * The words for one urgency.
     *
     * @param name the level in a word or two
     * @param heading what to do and by when; may hold {@code {who}} for the contact
     * @param time how soon, in words
     * @param expect what the person can expect
     */
    public record Level(String name, String heading, String time, String expect) {}

    public Level level(Urgency urgency) {
        return java.util.Objects.requireNonNull(urgencies.get(urgency));
    }
}
