package org.galatea.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideProfile;
import org.galatea.guide.Urgency;

/** What the guide says about itself: a program that shows its advice must show this too. */
@Schema(name = "Guide")
record GuideResponse(
        String id,
        String title,
        String version,
        String release,
        String status,
        String purpose,
        List<String> limits,
        String responsible,
        List<LevelPart> levels,
        List<RegionPart> regions,
        List<String> languages) {

    /** The words for one urgency. */
    @Schema(name = "Level")
    record LevelPart(Urgency urgency, String level, String time, String expect) {}

    static GuideResponse of(Guide guide) {
        GuideProfile profile = guide.profile();
        return new GuideResponse(
                profile.id(),
                profile.title(),
                guide.version(),
                profile.release(),
                profile.status(),
                profile.purpose(),
                profile.limits(),
                profile.responsible(),
                Stream.of(Urgency.values()).map(urgency -> level(profile, urgency)).toList(),
                RegionPart.all(guide),
                List.copyOf(guide.languages()));
    }

    private static LevelPart level(GuideProfile profile, Urgency urgency) {
        GuideProfile.Level level = profile.level(urgency);
        return new LevelPart(urgency, level.name(), level.time(), level.expect());
    }
}
