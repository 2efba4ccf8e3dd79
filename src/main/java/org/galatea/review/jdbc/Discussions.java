package org.galatea.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.galatea.audit.Act;
import org.galatea.audit.AuditLog;
import org.galatea.guide.RuleId;
import org.galatea.review.Anchor;
import org.galatea.review.Comment;
import org.galatea.review.CommentThread;
import org.galatea.review.GuideVersion;
import org.galatea.review.Page;
import org.galatea.review.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Threads of comments on versions. */
public final class Discussions {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Versions versions;
    private final InstantSource clock;

    /** A thread without its comments. */
    private record Head(
            UUID id,
            String version,
            Anchor anchor,
            boolean blocking,
            Optional<CommentThread.Resolution> resolution) {}

    /** A comment with the thread that it stands in. */
    private record Placed(UUID thread, Comment comment) {}

    public Discussions(JdbcClient jdbc, AuditLog audit, Versions versions, InstantSource clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Begins a thread.
     *
     * @param blocking nothing is published while it is open
     */
    public CommentThread open(
            String version, Anchor anchor, boolean blocking, String login, String words) {
        Rows.required(words, "A comment needs words.");
        UUID id = UUID.randomUUID();
        return audit.carryOut(
                new Act(login, "thread.open", anchor.words() + " of " + version, words),
                () -> {
                    GuideVersion known = versions.get(version);
                    if (anchor instanceof Anchor.OnRule(RuleId rule)
                            && !versions.fingerprints(version).containsKey(rule)) {
                        throw new RefusedException(
                                "Version " + known.shortHash() + " has no rule " + rule + ".");
                    }
                    insert(id, version, anchor, blocking);
                    comment(id, login, words);
                    return get(id);
                });
    }

    /** Adds to a thread, open or resolved. */
    public CommentThread reply(UUID thread, String login, String words) {
        Rows.required(words, "A comment needs words.");
        return audit.carryOut(
                new Act(login, "thread.reply", thread.toString(), words),
                () -> {
                    get(thread);
                    comment(thread, login, words);
                    return get(thread);
                });
    }

    /**
     * Closes a thread.
     *
     * @throws RefusedException if it is closed already, or if an author of the version would close
     *     what somebody else holds against it
     */
    public CommentThread resolve(UUID thread, String login) {
        return audit.carryOut(
                new Act(login, "thread.resolve", thread.toString(), ""),
                () -> {
                    CommentThread known = get(thread);
                    known.resolution()
                            .ifPresent(resolution -> {
                                throw new RefusedException(
                                        resolution.by() + " resolved this thread already.");
                            });
                    if (known.blocking()
                            && !known.comments().getFirst().author().equals(login)
                            && versions.get(known.version()).authors().contains(login)) {
                        throw new RefusedException(
                                "An author of the change can't resolve a blocking thread of somebody"
                                        + " else.");
                    }
                    jdbc.sql("update thread set resolved_by = ?, resolved = ? where id = ?")
                            .params(login, Rows.now(clock), thread)
                            .update();
                    return get(thread);
                });
    }

    /**
     * Opens a thread again.
     *
     * @throws RefusedException if it is open
     */
    public CommentThread reopen(UUID thread, String login) {
        return audit.carryOut(
                new Act(login, "thread.reopen", thread.toString(), ""),
                () -> {
                    if (get(thread).open()) {
                        throw new RefusedException("This thread is open.");
                    }
                    jdbc.sql("update thread set resolved_by = null, resolved = null where id = ?")
                            .param(thread)
                            .update();
                    return get(thread);
                });
    }

    /**
     * @throws RefusedException if there is none
     */
    public CommentThread get(UUID thread) {
        return complete(
                        jdbc.sql("select * from thread where id = ?")
                                .param(thread)
                                .query(Discussions::head)
                                .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException("There is no such thread."));
    }

    /** All threads on some versions, oldest first. */
    public List<CommentThread> on(Collection<String> versionHashes) {
        if (versionHashes.isEmpty()) {
            return List.of();
        }
        return complete(
                jdbc.sql("select * from thread where version in (:versions) order by ordinal")
                        .param("versions", versionHashes)
                        .query(Discussions::head)
                        .list());
    }

    /** All threads on a rule, in whatever version, oldest first. */
    public List<CommentThread> on(RuleId rule) {
        return complete(
                jdbc.sql("select * from thread where rule = ? order by ordinal")
                        .param(rule.value())
                        .query(Discussions::head)
                        .list());
    }

    /** The threads in which somebody is mentioned, those with the newest mention first. */
    public List<CommentThread> mentioning(String login, Page page) {
        List<UUID> ids =
                jdbc.sql(
                                """
                                select c.thread
                                from mention m join thread_comment c on c.id = m.comment
                                where m.login = ?
                                group by c.thread
                                order by max(c.ordinal) desc
                                limit ? offset ?
                                """)
                        .params(
                                login.toLowerCase(java.util.Locale.ROOT),
                                page.limit(),
                                page.offset())
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list();
        return ids.stream().map(this::get).toList();
    }

    private void insert(UUID id, String version, Anchor anchor, boolean blocking) {
        Optional<String> rule =
                anchor instanceof Anchor.OnRule(RuleId known)
                        ? Optional.of(known.value())
                        : Optional.empty();
        Optional<Anchor.OnLine> line =
                anchor instanceof Anchor.OnLine place ? Optional.of(place) : Optional.empty();
        jdbc.sql(
                        """
                        insert into thread (id, version, rule, path, line, blocking)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, version)
                .param(rule.orElse(null))
                .param(line.map(Anchor.OnLine::path).orElse(null))
                .param(line.map(Anchor.OnLine::line).orElse(null))
                .param(blocking)
                .update();
    }

    private void comment(UUID thread, String login, String words) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into thread_comment (id, thread, author, written, words)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(id, thread, login, Rows.now(clock), words)
                .update();
        for (String mentioned : Comment.mentions(words)) {
            jdbc.sql("insert into mention (comment, login) values (?, ?)")
                    .params(id, mentioned)
                    .update();
        }
    }

    private List<CommentThread> complete(List<Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Comment>> comments =
                jdbc
                        .sql(
                                "select * from thread_comment where thread in (:threads) order by ordinal")
                        .param("threads", heads.stream().map(Head::id).toList())
                        .query((row, _) ->
                                new Placed(
                                        Rows.uuid(row, "thread"),
                                        new Comment(
                                                Rows.uuid(row, "id"),
                                                row.getString("author"),
                                                Rows.instant(row, "written"),
                                                row.getString("words"))))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Placed::thread,
                                        Collectors.mapping(Placed::comment, Collectors.toList())));
        return heads.stream()
                .map(head ->
                        new CommentThread(
                                head.id(),
                                head.version(),
                                head.anchor(),
                                head.blocking(),
                                head.resolution(),
                                comments.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        String rule = row.getString("rule");
        String path = row.getString("path");
        Anchor anchor =
                rule != null
                        ? new Anchor.OnRule(new RuleId(rule))
                        : path != null
                                ? new Anchor.OnLine(path, row.getInt("line"))
                                : new Anchor.OnVersion();
        OffsetDateTime resolved = row.getObject("resolved", OffsetDateTime.class);
        return new Head(
                Rows.uuid(row, "id"),
                row.getString("version"),
                anchor,
                row.getBoolean("blocking"),
                resolved == null
                        ? Optional.empty()
                        : Optional.of(
                                new CommentThread.Resolution(
                                        row.getString("resolved_by"), resolved.toInstant())));
    }
}
