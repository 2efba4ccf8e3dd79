package org.galatea.learning;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The newest month in which something was counted. */
@Component
public final class LatestLesson {

    private final Learning learning;
    private final Lessons lessons;

    LatestLesson(Learning learning, Lessons lessons) {
        this.learning = learning;
        this.lessons = lessons;
    }

    /** A lesson with its month. */
    public record Monthly(YearMonth month, Lesson lesson) {}

    /**
     * What was learnt last under a version; empty where nothing is counted, or the database is
     * away.
     */
    public Optional<Monthly> of(String version) {
        if (!learning.enabled()) {
            return Optional.empty();
        }
        try {
            List<YearMonth> months = lessons.months(version);
            return months.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Monthly(months.getFirst(), lessons.of(version, months.getFirst())));
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }
}
