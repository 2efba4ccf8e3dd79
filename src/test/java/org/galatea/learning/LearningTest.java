package org.galatea.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.galatea.guide.Urgency;
import org.galatea.review.jdbc.Database;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Learning from checks")
class LearningTest {

    private static final String VERSION = "a".repeat(64);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Instant IN_MAY = Instant.parse("2026-05-20T10:00:00Z");

    @TempDir private Path folder;

    private final List<Counted> named = new ArrayList<>();

    private Learning node(DataSource source, Instant now) {
        return new Learning(
                true, new Tally(named::add), new Lessons(JdbcClient.create(source)), () -> now);
    }

    private static void count(Learning learning, int times, Kind kind, String subject) {
        for (int time = 0; time < times; time++) {
            learning.count(VERSION, kind, subject);
        }
    }

    private static Lesson lesson(DataSource source) {
        return new Lessons(JdbcClient.create(source)).of(VERSION, MAY);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    @DisplayName("tells counts of several nodes and days of a month together")
    void tells(Database database) {
        DataSource source = database.migrated(folder);
        Learning one = node(source, IN_MAY);
        Learning two = node(source, IN_MAY.plusSeconds(86_400));
        count(one, 40, Kind.ASKED, "fluid");
        count(one, 20, Kind.ANSWERED, "fluid");
        count(two, 30, Kind.ASKED, "fluid");
        count(two, 10, Kind.ADVICE, "URGENT");
        one.flush();
        two.flush();
        one.flush();
        assertThat(lesson(source).asked("fluid")).hasValue(70);
        assertThat(lesson(source).stopped("fluid")).hasValue(50);
        assertThat(lesson(source).advice(Urgency.URGENT)).hasValue(10);
        assertThat(new Lessons(JdbcClient.create(source)).months(VERSION)).containsExactly(MAY);
    }

    @Test
    @DisplayName("tells nothing of fewer than ten, however often it is asked and kept")
    void fewerThanTen() {
        DataSource source = Database.H2.migrated(folder);
        Learning learning = node(source, IN_MAY);
        for (int time = 0; time < 9; time++) {
            count(learning, 1, Kind.ADVICE, "EMERGENCY");
            learning.flush();
            assertThat(lesson(source).advice(Urgency.EMERGENCY)).isEmpty();
        }
        assertThat(named).as("not even that there is something").isEmpty();
        count(learning, 1, Kind.ADVICE, "EMERGENCY");
        learning.flush();
        assertThat(lesson(source).advice(Urgency.EMERGENCY)).hasValue(10);
    }

    @Test
    @DisplayName(
            "shows whole tens only: no sum and no difference of anything shown, at any moment, is one"
                    + " to nine")
    void differences() {
        DataSource source = Database.H2.migrated(folder);
        JdbcClient jdbc = JdbcClient.create(source);
        Random random = new Random(7);
        List<String> subjects = List.of("age", "fluid", "side");
        Map<Kind, Integer> all = new HashMap<>();
        List<Long> everythingSeen = new ArrayList<>(List.of(0L));
        for (int day = 0; day < 20; day++) {
            Learning node = node(source, IN_MAY.minusSeconds(86_400L * random.nextInt(40)));
            for (int batch = 0; batch < 3; batch++) {
                for (Kind kind : Kind.values()) {
                    int times = random.nextInt(35);
                    all.merge(kind, times, Integer::sum);
                    count(node, times, kind, subjects.get(random.nextInt(3)));
                }
                node.flush();
                everythingSeen.addAll(
                        jdbc.sql("select checks from lesson").query(Long.class).list());
                everythingSeen.addAll(
                        jdbc.sql("select sum(checks) from lesson group by counted")
                                .query(Long.class)
                                .list());
                everythingSeen.addAll(
                        jdbc.sql("select sum(checks) from lesson group by kind, subject")
                                .query(Long.class)
                                .list());
                everythingSeen.addAll(lesson(source).counts().values());
            }
        }
        assertThat(everythingSeen).hasSizeGreaterThan(1000).anyMatch(seen -> seen > 100);
        List<Long> distinct = everythingSeen.stream().distinct().toList();
        for (long one : distinct) {
            for (long other : distinct) {
                assertThat(Math.abs(one - other) % Tally.FEWEST).isZero();
            }
        }
        assertThat(all.values()).allMatch(count -> count > 100);
    }

    @Test
    @DisplayName("keeps nothing else: the table itself refuses it, and so does what is shown")
    void refuses() {
        DataSource source = Database.H2.migrated(folder);
        for (long few : new long[] {1, 9, 11, 0, -10}) {
            assertThatThrownBy(() ->
                            JdbcClient.create(source)
                                    .sql(
                                            "insert into lesson values (current_date, 'v', 'ADVICE', 'U', ?)")
                                    .param(few)
                                    .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() ->
                        new Lesson(
                                VERSION, Map.of(new Counted(VERSION, Kind.ADVICE, "URGENT"), 13L)))
                .hasMessageContaining("whole tens");
    }

    @Test
    @DisplayName("counts nothing unless it was asked for")
    void optIn() {
        DataSource source = Database.H2.migrated(folder);
        Learning off =
                new Learning(
                        false,
                        new Tally(named::add),
                        new Lessons(JdbcClient.create(source)),
                        () -> IN_MAY);
        count(off, 50, Kind.ADVICE, "URGENT");
        off.flush();
        assertThat(lesson(source).counts()).isEmpty();
        assertThat(named).isEmpty();
    }

    @Test
    @DisplayName("loses nothing while the database is away")
    void databaseAway() {
        DataSource source = Database.H2.migrated(folder);
        DataSource[] now = {
            JdbcConnectionPool.create("jdbc:h2:mem:learning-without-tables", "sa", "")
        };
        JdbcClient switching =
                JdbcClient.create(
                        new org.springframework.jdbc.datasource.AbstractDataSource() {
                            @Override
                            public java.sql.Connection getConnection()
                                    throws java.sql.SQLException {
                                return now[0].getConnection();
                            }

                            @Override
                            public java.sql.Connection getConnection(String user, String password)
                                    throws java.sql.SQLException {
                                return now[0].getConnection(user, password);
                            }
                        });
        Learning learning =
                new Learning(true, new Tally(named::add), new Lessons(switching), () -> IN_MAY);
        count(learning, 25, Kind.UNSURE, "fluid");
        learning.flush();
        now[0] = source;
        learning.flush();
        assertThat(lesson(source).unsure("fluid")).hasValue(20);
    }

    @Test
    @DisplayName("counts right when many people answer at once")
    void manyAtOnce() {
        DataSource source = Database.H2.migrated(folder);
        Learning learning = node(source, IN_MAY);
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (int person = 0; person < 1000; person++) {
                people.execute(() -> count(learning, 1, Kind.ASKED, "age"));
                if (person % 100 == 0) {
                    people.execute(learning::flush);
                }
            }
        }
        learning.flush();
        assertThat(lesson(source).asked("age")).hasValue(1000);
    }
}
