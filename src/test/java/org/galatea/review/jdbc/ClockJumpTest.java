package org.galatea.review.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.galatea.TestGuide;
import org.galatea.audit.AuditCheck;
import org.galatea.review.Page;
import org.galatea.review.Publication;
import org.galatea.review.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("When the clock of the server jumps back a year")
class ClockJumpTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2027-11-01T09:00:00Z"));

    @ParameterizedTest
    @EnumSource(Database.class)
    @DisplayName("the last decision stands, the last publication speaks, and the log is whole")
    void orderIsNotTime(Database database, @TempDir Path folder) {
        DataSource source = database.migrated(folder);
        Desk desk = new Desk(source, now::get);
        String base = desk.released();
        String version =
                desk.submitted(
                        TestGuide.changed("guide.yaml", "release: \"1.0\"", "release: \"1.1\""),
                        base,
                        "ada");
        desk.decisions.onVersion(version, "ben", Verdict.ASK_FOR_CHANGES, "Wait.");
        now.updateAndGet(time -> time.minus(Duration.ofDays(365)));
        desk.decisions.onVersion(version, "ben", Verdict.APPROVE, "");
        desk.decisions.onVersion(version, "cleo", Verdict.APPROVE, "");
        Publication published = desk.publishing.publish(version, base, List.of(), "pat", "Go.");
        now.updateAndGet(time -> time.minus(Duration.ofDays(1)));
        desk.publishing.rollBack(published.ordinal(), "pat", "A mistake.");

        assertThat(desk.publications.base()).isEqualTo(base);
        assertThat(desk.publications.newest(Page.first(10)))
                .extracting(Publication::kind)
                .containsExactly(Publication.Kind.ROLLED_BACK, Publication.Kind.PUBLISHED);
        assertThat(desk.audit.verify()).isInstanceOf(AuditCheck.Intact.class);
    }
}
