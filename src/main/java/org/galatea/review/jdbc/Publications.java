package org.galatea.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.galatea.review.Page;
import org.galatea.review.Publication;
import org.galatea.review.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which version speaks, and which spoke before. */
public final class Publications {

    private final JdbcClient jdbc;
    private final Versions versions;

    public Publications(JdbcClient jdbc, Versions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /** The publication that counts now; none while the guide that came with the program speaks. */
    public Optional<Publication> current() {
        return jdbc.sql("select * from publication order by ordinal desc limit 1")
                .query(Publications::publication)
                .optional();
    }

    /** All publications, newest first. */
    public List<Publication> newest(Page page) {
        return jdbc.sql("select * from publication order by ordinal desc limit ? offset ?")
                .params(page.limit(), page.offset())
                .query(Publications::publication)
                .list();
    }

    /**
     * The version that others are compared with: the published one, else the one that came with the
     * program.
     */
    public String base() {
        return current()
                .map(Publication::version)
                .or(versions::released)
                .orElseThrow(() -> new RefusedException("No guide has been released yet."));
    }

    /**
     * Says whether a version may speak: it came with the program, or two people approved exactly
     * this content and wrote none of it.
     */
    public boolean maySpeak(String version) {
        return jdbc.sql(
                                """
                                select count(*) from guide_version v where v.hash = :version and (
                                    v.state = 'RELEASED' or 2 <= (
                                        select count(distinct d.login) from decision d
                                        where d.subject = v.hash and d.verdict = 'APPROVE'
                                        and d.turn = (select max(e.turn) from decision e
                                            where e.subject = d.subject and e.login = d.login)
                                        and not exists (select 1 from version_author a
                                            where a.version = v.hash and a.login = d.login)))
                                """)
                        .param("version", version)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** The version that comes back by a roll back; none if nothing was published. */
    Optional<Below> below() {
        return jdbc.sql(
                        """
                        select c.below as ordinal, b.version, b.below
                        from publication c left join publication b on b.ordinal = c.below
                        where c.ordinal = (select max(ordinal) from publication)
                        """)
                .query((row, _) -> {
                    Optional<String> version = Rows.optional(row, "version");
                    long below = row.getLong("below");
                    return new Below(
                            version, row.wasNull() ? Optional.empty() : Optional.of(below));
                })
                .optional();
    }

    /**
     * What lies under the current publication.
     *
     * @param version none for the guide that came with the program
     * @param below what lies under that one
     */
    record Below(Optional<String> version, Optional<Long> below) {}

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getLong("ordinal"),
                row.getString("version"),
                Publication.Kind.valueOf(row.getString("kind")),
                row.getString("published_by"),
                Rows.instant(row, "published"),
                row.getString("words"));
    }
}
