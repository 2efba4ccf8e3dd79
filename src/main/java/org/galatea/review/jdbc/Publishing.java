package org.galatea.review.jdbc;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.galatea.audit.Act;
import org.galatea.audit.AuditLog;
import org.galatea.guide.GuideSource;
import org.galatea.guide.RuleId;
import org.galatea.review.Decision;
import org.galatea.review.DownwardMove;
import org.galatea.review.GuideVersion;
import org.galatea.review.Publication;
import org.galatea.review.Readiness;
import org.galatea.review.RefusedException;
import org.galatea.review.Review;
import org.galatea.review.RuleReview;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a version under review to one that speaks, and back. */
public final class Publishing {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Versions versions;
    private final Decisions decisions;
    private final Discussions discussions;
    private final Publications publications;
    private final Consumer<GuideSource> whole;
    private final InstantSource clock;

    /**
     * @param whole checks that a guide is ready to speak: compiled, proven, every vignette met;
     *     throws {@link org.galatea.guide.InvalidGuideException} where it is not
     */
    public Publishing(
            JdbcClient jdbc,
            AuditLog audit,
            Versions versions,
            Decisions decisions,
            Discussions discussions,
            Publications publications,
            Consumer<GuideSource> whole,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.versions = versions;
        this.decisions = decisions;
        this.discussions = discussions;
        this.publications = publications;
        this.whole = whole;
        this.clock = clock;
    }

    /**
     * All that is known about a version, against the one that speaks now.
     *
     * @param downward every move to a calmer place, against {@link Publications#base()}
     */
    public Review review(String hash, List<DownwardMove> downward) {
        GuideVersion version = versions.get(hash);
        String base = publications.base();
        List<GuideVersion> lineage = versions.lineage(hash, base);
        SortedMap<RuleId, String> changed = versions.changed(hash, base);
        Map<String, List<Decision>> standing =
                decisions
                        .standing(
                                Stream.concat(Stream.of(hash), changed.values().stream()).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Decision::subject));
        Map<RuleId, SortedSet<String>> ruleAuthors = versions.ruleAuthors(lineage, changed);
        return new Review(
                version,
                base,
                authors(version, lineage),
                changed.entrySet().stream()
                        .map(rule ->
                                new RuleReview(
                                        rule.getKey(),
                                        rule.getValue(),
                                        ruleAuthors.getOrDefault(rule.getKey(), new TreeSet<>()),
                                        standing.getOrDefault(rule.getValue(), List.of())))
                        .toList(),
                standing.getOrDefault(hash, List.of()),
                downward,
                reasons(hash),
                discussions.on(lineage.stream().map(GuideVersion::hash).toList()));
    }

    /**
     * Writes down why people are sent to a calmer place.
     *
     * @throws RefusedException if somebody else gave a reason already
     */
    public void giveReason(String version, DownwardMove move, String login, String words) {
        Rows.required(words, "Say why the move is right.");
        audit.carryOut(
                new Act(login, "version.reason", move.key() + " of " + version, words),
                () -> {
                    versions.get(version);
                    Review.Reason known = reasons(version).get(move.key());
                    if (known != null && !known.login().equals(login)) {
                        throw new RefusedException(
                                known.login() + " gave a reason already: " + known.words());
                    }
                    jdbc.sql("delete from downward_reason where version = ? and move_key = ?")
                            .params(version, move.key())
                            .update();
                    jdbc.sql(
                                    """
                                    insert into downward_reason
                                        (version, move_key, login, given, words)
                                    values (?, ?, ?, ?, ?)
                                    """)
                            .params(version, move.key(), login, Rows.now(clock), words)
                            .update();
                });
    }

    /**
     * Makes a version speak.
     *
     * @param base the version against which {@code downward} was counted
     * @throws RefusedException if something is missing, named in the message, or if somebody
     *     published at the same moment
     * @throws org.galatea.guide.InvalidGuideException if the guide is not ready to speak
     */
    public Publication publish(
            String version, String base, List<DownwardMove> downward, String login, String words) {
        // Takes seconds, so not while all others wait; the content under a hash never changes.
        whole.accept(versions.source(version));
        return audit.carryOut(
                new Act(login, "publish", version, words),
                () -> {
                    Optional<Publication> current = publications.current();
                    String now = publications.base();
                    if (now.equals(version)) {
                        throw new RefusedException("This version is the published one.");
                    }
                    if (!now.equals(base)) {
                        throw new RefusedException(
                                who(current)
                                        + " changed what is published in the meantime, so the comparison"
                                        + " no longer holds.\nMaybe reload the page, and look again.");
                    }
                    Readiness readiness = Readiness.of(review(version, downward));
                    if (!readiness.ready()) {
                        throw new RefusedException(
                                "The version can't be published yet:\n" + readiness.words());
                    }
                    return insert(
                            current,
                            version,
                            current.map(Publication::ordinal),
                            Publication.Kind.PUBLISHED,
                            login,
                            words);
                });
    }

    /**
     * Brings back the version that spoke before the current one.
     *
     * @param seen ordinal of the publication that the person saw as current
     * @throws RefusedException if there is none before it, or if somebody was quicker
     */
    public Publication rollBack(long seen, String login, String words) {
        Rows.required(words, "Say why the version is taken back.");
        return audit.carryOut(
                new Act(login, "roll-back", "publication " + seen, words),
                () -> {
                    Optional<Publication> current = publications.current();
                    if (current.map(Publication::ordinal).orElse(0L) != seen) {
                        throw new RefusedException(
                                who(current)
                                        + " changed what is published in the meantime.\nMaybe reload the"
                                        + " page, and look again.");
                    }
                    Publications.Below below =
                            publications
                                    .below()
                                    .orElseThrow(
                                            () -> new RefusedException("Nothing was published."));
                    String version = below.version().or(versions::released).orElseThrow();
                    if (version.equals(current.orElseThrow().version())) {
                        throw new RefusedException(
                                "Nothing lies before the guide that came with the program.");
                    }
                    return insert(
                            current,
                            version,
                            below.below(),
                            Publication.Kind.ROLLED_BACK,
                            login,
                            words);
                });
    }

    private Publication insert(
            Optional<Publication> current,
            String version,
            Optional<Long> below,
            Publication.Kind kind,
            String login,
            String words) {
        long ordinal = current.map(Publication::ordinal).orElse(0L) + 1;
        try {
            jdbc.sql(
                            """
                            insert into publication
                                (ordinal, version, below, kind, published_by, published, words)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(ordinal, version)
                    .param(below.orElse(null))
                    .params(kind.name(), login, Rows.now(clock), words)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RefusedException(
                    "Somebody published at the same moment.\nMaybe reload the page.", e);
        }
        return publications.current().orElseThrow();
    }

    private Map<String, Review.Reason> reasons(String version) {
        return jdbc
                .sql("select move_key, login, words from downward_reason where version = ?")
                .param(version)
                .query((row, _) ->
                        Map.entry(
                                row.getString("move_key"),
                                new Review.Reason(row.getString("login"), row.getString("words"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SortedSet<String> authors(GuideVersion version, List<GuideVersion> lineage) {
        SortedSet<String> authors = new TreeSet<>(version.authors());
        lineage.forEach(made -> authors.addAll(made.authors()));
        return authors;
    }

    private static String who(Optional<Publication> current) {
        return current.map(Publication::by).orElse("Somebody");
    }
}
