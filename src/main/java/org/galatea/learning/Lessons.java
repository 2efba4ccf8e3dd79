package org.galatea.learning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counts in the database, by day and guide version. The table takes whole tens only. */
public final class Lessons {

    private final JdbcClient jdbc;

    public Lessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to what another node, or this one, has counted on this day. */
    void add(LocalDate day, Counted what, long tens) {
        if (!raise(day, what, tens)) {
            try {
                jdbc.sql(
                                "insert into lesson (counted, version, kind, subject, checks)"
                                        + " values (?, ?, ?, ?, ?)")
                        .params(day, what.version(), what.kind().name(), what.subject(), tens)
                        .update();
            } catch (DuplicateKeyException e) {
                // Another node was first.
                raise(day, what, tens);
            }
        }
    }

    private boolean raise(LocalDate day, Counted what, long tens) {
        return jdbc.sql(
                                "update lesson set checks = checks + ?"
                                        + " where counted = ? and version = ? and kind = ? and subject = ?")
                        .params(tens, day, what.version(), what.kind().name(), what.subject())
                        .update()
                == 1;
    }

    /** Months in which something was counted under a version, newest first. */
    public List<YearMonth> months(String version) {
        return jdbc
                .sql("select distinct counted from lesson where version = ?")
                .param(version)
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    /** What one month taught about a version. */
    public Lesson of(String version, YearMonth month) {
        Map<Counted, Long> counts = new HashMap<>();
        jdbc.sql(
                        "select kind, subject, sum(checks) as checks from lesson"
                                + " where version = ? and counted >= ? and counted <= ?"
                                + " group by kind, subject")
                .params(version, month.atDay(1), month.atEndOfMonth())
                .query((row, _) ->
                        counts.put(
                                new Counted(
                                        version,
                                        Kind.valueOf(row.getString("kind")),
                                        row.getString("subject")),
                                row.getLong("checks")))
                .list();
        return new Lesson(version, counts);
    }
}
