package org.galatea.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.galatea.audit.Act;
import org.galatea.audit.AuditLog;
import org.galatea.guide.RuleId;
import org.galatea.review.Decision;
import org.galatea.review.GuideVersion;
import org.galatea.review.RefusedException;
import org.galatea.review.Verdict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What clinicians decided. Nothing is ever overwritten: of the decisions of one person on one
 * subject the last one stands.
 */
public final class Decisions {

    private static final String STANDING =
            """
             and d.verdict <> 'WITHDRAWN'
             and d.turn = (select max(e.turn) from decision e
                           where e.subject = d.subject and e.login = d.login)
            """;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Versions versions;
    private final Publications publications;
    private final InstantSource clock;

    public Decisions(
            JdbcClient jdbc,
            AuditLog audit,
            Versions versions,
            Publications publications,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.versions = versions;
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * Decides about a rule as it stands in a version; holds wherever the same content stands.
     *
     * @throws RefusedException if the rule is not there, if an author would approve it, if changes
     *     are asked for without words, or if nothing would change
     */
    public Decision onRule(
            String version, RuleId rule, String login, Verdict verdict, String words) {
        return audit.carryOut(
                new Act(login, "rule." + name(verdict), rule + " of " + version, words),
                () -> {
                    GuideVersion known = underReview(version);
                    String fingerprint = versions.fingerprints(version).get(rule);
                    if (fingerprint == null) {
                        throw new RefusedException(
                                "Version " + known.shortHash() + " has no rule " + rule + ".");
                    }
                    if (verdict == Verdict.APPROVE) {
                        String base = publications.base();
                        if (versions.ruleAuthors(
                                        versions.lineage(version, base), Map.of(rule, fingerprint))
                                .getOrDefault(rule, Collections.emptySortedSet())
                                .contains(login)) {
                            throw new RefusedException(
                                    "You wrote rule "
                                            + rule
                                            + " as it is now, so somebody else has to"
                                            + " approve it.");
                        }
                    }
                    return decide(fingerprint, version, Optional.of(rule), login, verdict, words);
                });
    }

    /**
     * Decides about a whole version.
     *
     * @throws RefusedException if an author would approve it, if it is not submitted, if changes
     *     are asked for without words, or if nothing would change
     */
    public Decision onVersion(String version, String login, Verdict verdict, String words) {
        return audit.carryOut(
                new Act(login, "version." + name(verdict), version, words),
                () -> {
                    GuideVersion known = underReview(version);
                    if (known.state() == GuideVersion.State.RELEASED) {
                        throw new RefusedException(
                                "Version " + known.shortHash() + " was approved with its release.");
                    }
                    if (versions.wasPublished(version)) {
                        // Else a node that starts later would refuse what the others let speak.
                        throw new RefusedException(
                                "Version "
                                        + known.shortHash()
                                        + " was published already.\nMaybe open a thread, or roll back.");
                    }
                    if (verdict == Verdict.APPROVE
                            && versions.lineage(version, publications.base()).stream()
                                    .anyMatch(made -> made.authors().contains(login))) {
                        throw new RefusedException(
                                "You wrote a part of version "
                                        + known.shortHash()
                                        + ", so somebody else has to approve it.");
                    }
                    return decide(version, version, Optional.empty(), login, verdict, words);
                });
    }

    /** The decisions that stand on any of these fingerprints and hashes, oldest first. */
    public List<Decision> standing(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select d.* from decision d where d.subject in (:subjects)"
                                + STANDING
                                + " order by d.ordinal")
                .param("subjects", subjects)
                .query(Decisions::decision)
                .list();
    }

    /** Everything that was ever decided about a rule, newest first. */
    public List<Decision> history(RuleId rule) {
        return jdbc.sql("select d.* from decision d where d.rule = ? order by d.ordinal desc")
                .param(rule.value())
                .query(Decisions::decision)
                .list();
    }

    /**
     * The content of each rule on which somebody decided last; a rule with another fingerprint has
     * changed since that person's review.
     */
    public SortedMap<RuleId, String> lastReviewed(String login) {
        SortedMap<RuleId, String> last = new TreeMap<>();
        jdbc.sql(
                        "select rule, subject from decision where login = ? and rule is not null"
                                + " order by ordinal")
                .param(login)
                .query(row -> {
                    last.put(new RuleId(row.getString("rule")), row.getString("subject"));
                });
        return last;
    }

    private GuideVersion underReview(String version) {
        GuideVersion known = versions.get(version);
        return switch (known.state()) {
            case SUBMITTED, RELEASED -> known;
            case SAVED, WITHDRAWN ->
                    throw new RefusedException(
                            "Version " + known.shortHash() + " is not offered for review.");
        };
    }

    private Decision decide(
            String subject,
            String version,
            Optional<RuleId> rule,
            String login,
            Verdict verdict,
            String words) {
        if (verdict == Verdict.ASK_FOR_CHANGES) {
            Rows.required(words, "Say what should change.");
        }
        Optional<Verdict> before =
                jdbc.sql(
                                "select d.* from decision d where d.subject = ? and d.login = ?"
                                        + STANDING)
                        .params(subject, login)
                        .query(Decisions::decision)
                        .optional()
                        .map(Decision::verdict);
        if (before.orElse(Verdict.WITHDRAWN) == verdict && verdict != Verdict.ASK_FOR_CHANGES) {
            throw new RefusedException("You decided so already.");
        }
        try {
            insert(subject, version, rule, login, verdict, words);
        } catch (DuplicateKeyException e) {
            throw new RefusedException(
                    "Another decision of yours arrived at the same moment.\nMaybe reload the page.",
                    e);
        }
        return new Decision(
                subject, version, rule, login, verdict, Rows.now(clock).toInstant(), words);
    }

    private void insert(
            String subject,
            String version,
            Optional<RuleId> rule,
            String login,
            Verdict verdict,
            String words) {
        int turn =
                jdbc.sql(
                                "select coalesce(max(turn), 0) + 1 from decision"
                                        + " where subject = ? and login = ?")
                        .params(subject, login)
                        .query(Integer.class)
                        .single();
        jdbc.sql(
                        """
                        insert into decision
                            (id, subject, version, rule, login, turn, verdict, decided, words)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(UUID.randomUUID(), subject, version)
                .param(rule.map(RuleId::value).orElse(null))
                .params(login, turn, verdict.name(), Rows.now(clock), words)
                .update();
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case APPROVE -> "approve";
            case ASK_FOR_CHANGES -> "ask-for-changes";
            case WITHDRAWN -> "withdraw-decision";
        };
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getString("subject"),
                row.getString("version"),
                Rows.optional(row, "rule").map(RuleId::new),
                row.getString("login"),
                Verdict.valueOf(row.getString("verdict")),
                Rows.instant(row, "decided"),
                row.getString("words"));
    }
}
