package org.galatea.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.galatea.audit.Act;
import org.galatea.audit.AuditLog;
import org.galatea.audit.ContentHash;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.RuleId;
import org.galatea.review.Fingerprints;
import org.galatea.review.GuideVersion;
import org.galatea.review.Page;
import org.galatea.review.RefusedException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All versions of the guide, each under the hash of its content. */
public final class Versions {

    private final JdbcOperations batches;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final InstantSource clock;

    public Versions(JdbcOperations operations, AuditLog audit, InstantSource clock) {
        this.batches = operations;
        this.jdbc = JdbcClient.create(operations);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves a version that somebody made; one with the same content stays as it is.
     *
     * @param parent hash of the version that it was made from
     * @param author who saves it
     * @param others who else wrote words in it, such as the other authors of a draft
     * @param note what was changed and why
     * @throws org.galatea.guide.InvalidGuideException with everything that is wrong with the guide
     * @throws RefusedException if the parent is not known, or there is no note
     */
    public GuideVersion save(
            GuideSource source,
            String parent,
            String author,
            Collection<String> others,
            String note) {
        Rows.required(note, "A version needs a note.\nMaybe say what was changed and why.");
        SortedMap<RuleId, String> fingerprints = Fingerprints.of(GuideReader.read(source));
        String hash = source.version();
        return audit.carryOut(
                new Act(author, "version.save", hash, note),
                () -> {
                    if (find(parent).isEmpty()) {
                        throw new RefusedException("There is no version " + parent + ".");
                    }
                    if (find(hash).isEmpty()) {
                        Set<String> authors = new HashSet<>(others);
                        authors.add(author);
                        insert(
                                hash,
                                Optional.of(parent),
                                author,
                                note,
                                GuideVersion.State.SAVED,
                                authors);
                        insertContent(hash, source, fingerprints);
                        insertChanges(hash, parent);
                    }
                    return get(hash);
                });
    }

    /** Keeps the guide that came with the program, which was approved with its release. */
    public GuideVersion saveRelease(GuideSource source) {
        String hash = source.version();
        Optional<GuideVersion> known = find(hash);
        if (known.isPresent() && known.get().state() == GuideVersion.State.RELEASED) {
            return known.get();
        }
        SortedMap<RuleId, String> fingerprints = Fingerprints.of(GuideReader.read(source));
        return audit.carryOut(
                new Act(Act.PROGRAM, "version.release", hash, ""),
                () -> {
                    if (find(hash).isPresent()) {
                        state(hash, GuideVersion.State.RELEASED);
                    } else {
                        insert(
                                hash,
                                Optional.empty(),
                                Act.PROGRAM,
                                "Came with the program.",
                                GuideVersion.State.RELEASED,
                                Set.of());
                        insertContent(hash, source, fingerprints);
                    }
                    return get(hash);
                });
    }

    /**
     * Offers a version for review.
     *
     * @throws RefusedException unless an author does it
     */
    public GuideVersion submit(String hash, String login) {
        return move(hash, login, "version.submit", GuideVersion.State.SUBMITTED);
    }

    /**
     * Takes a version back; its comments and decisions stay.
     *
     * @throws RefusedException unless an author does it
     */
    public GuideVersion withdraw(String hash, String login) {
        return move(hash, login, "version.withdraw", GuideVersion.State.WITHDRAWN);
    }

    private GuideVersion move(String hash, String login, String act, GuideVersion.State state) {
        return audit.carryOut(
                new Act(login, act, hash, ""),
                () -> {
                    GuideVersion version = get(hash);
                    if (!version.authors().contains(login)) {
                        throw new RefusedException(
                                "Only an author of version "
                                        + version.shortHash()
                                        + " can do that.");
                    }
                    if (wasPublished(hash)) {
                        throw new RefusedException(
                                "Version " + version.shortHash() + " was published already.");
                    }
                    if (version.state() == state) {
                        throw new RefusedException(
                                "Version " + version.shortHash() + " is already " + state + ".");
                    }
                    state(hash, state);
                    return get(hash);
                });
    }

    /** The version of this hash, if it is known. */
    public Optional<GuideVersion> find(String hash) {
        return withAuthors(
                        jdbc.sql("select * from guide_version where hash = ?")
                                .param(hash)
                                .query(Versions::version)
                                .list())
                .stream()
                .findFirst();
    }

    /**
     * The version of this hash.
     *
     * @throws RefusedException if it is not known
     */
    public GuideVersion get(String hash) {
        return find(hash)
                .orElseThrow(() -> new RefusedException("There is no version " + hash + "."));
    }

    /** All versions, newest first. */
    public List<GuideVersion> newest(Page page) {
        return withAuthors(
                jdbc.sql("select * from guide_version order by ordinal desc limit ? offset ?")
                        .params(page.limit(), page.offset())
                        .query(Versions::version)
                        .list());
    }

    /** The versions that brought a rule, or changed something that bears on it, newest first. */
    public List<GuideVersion> changing(RuleId rule, Page page) {
        return withAuthors(
                jdbc.sql(
                                """
                                select v.* from rule_change r join guide_version v on v.hash = r.version
                                where r.rule = ? order by v.ordinal desc limit ? offset ?
                                """)
                        .params(rule.value(), page.limit(), page.offset())
                        .query(Versions::version)
                        .list());
    }

    /** How many versions there are. */
    public long count() {
        return jdbc.sql("select count(*) from guide_version").query(Long.class).single();
    }

    /** The newest version that came with the program. */
    public Optional<String> released() {
        return jdbc.sql(
                        "select hash from guide_version where state = 'RELEASED'"
                                + " order by ordinal desc limit 1")
                .query(String.class)
                .optional();
    }

    /**
     * The files of a version.
     *
     * @throws TamperedVersionException if they are not those that were saved
     */
    public GuideSource source(String hash) {
        SortedMap<String, String> files = new TreeMap<>();
        jdbc.sql(
                        """
                        select v.path, f.content
                        from version_file v join guide_file f on f.content_hash = v.content_hash
                        where v.version = ?
                        """)
                .param(hash)
                .query(row -> {
                    files.put(row.getString("path"), row.getString("content"));
                });
        GuideSource source = new GuideSource(files);
        if (!source.version().equals(hash)) {
            throw new TamperedVersionException(hash);
        }
        return source;
    }

    /** The fingerprints of a version's rules. */
    public SortedMap<RuleId, String> fingerprints(String hash) {
        SortedMap<RuleId, String> all = new TreeMap<>();
        jdbc.sql("select rule, fingerprint from version_rule where version = ?")
                .param(hash)
                .query(row -> {
                    all.put(new RuleId(row.getString("rule")), row.getString("fingerprint"));
                });
        return all;
    }

    /** The rules of a version that are new or other than in a base, with their fingerprints. */
    public SortedMap<RuleId, String> changed(String hash, String base) {
        SortedMap<RuleId, String> changed = fingerprints(hash);
        changed.entrySet().removeAll(fingerprints(base).entrySet());
        return changed;
    }

    /**
     * A version and those that it was made from, newest first, as far as the base, which is left
     * out, or as far as a released one.
     */
    public List<GuideVersion> lineage(String hash, String base) {
        Map<String, Optional<String>> parents = new HashMap<>();
        jdbc.sql("select hash, parent from guide_version where state <> 'RELEASED'")
                .query(row -> {
                    parents.put(row.getString("hash"), Rows.optional(row, "parent"));
                });
        List<String> hashes = new ArrayList<>();
        Optional<String> next = Optional.of(hash);
        while (next.isPresent() && !next.get().equals(base) && parents.containsKey(next.get())) {
            hashes.add(next.get());
            next = parents.getOrDefault(next.get(), Optional.empty());
        }
        if (hashes.isEmpty()) {
            return List.of();
        }
        return withAuthors(
                jdbc.sql(
                                "select * from guide_version where hash in (:hashes)"
                                        + " order by ordinal desc")
                        .param("hashes", hashes)
                        .query(Versions::version)
                        .list());
    }

    /**
     * Who wrote each changed rule: the authors of the version where this content first appeared,
     * and of every version of the lineage that changed the rule on the way there.
     */
    SortedMap<RuleId, SortedSet<String>> ruleAuthors(
            List<GuideVersion> lineage, Map<RuleId, String> changed) {
        SortedMap<RuleId, SortedSet<String>> authors = new TreeMap<>();
        if (changed.isEmpty()) {
            return authors;
        }
        Map<String, Set<String>> first = firstAuthors(changed.values());
        changed.forEach((rule, print) ->
                authors.put(rule, new TreeSet<>(first.getOrDefault(print, Set.of()))));
        if (!lineage.isEmpty()) {
            jdbc.sql(
                            """
                            select r.rule, a.login
                            from rule_change r join version_author a on a.version = r.version
                            where r.version in (:lineage)
                            """)
                    .param("lineage", lineage.stream().map(GuideVersion::hash).toList())
                    .query(row -> {
                        SortedSet<String> names = authors.get(new RuleId(row.getString("rule")));
                        if (names != null) {
                            names.add(row.getString("login"));
                        }
                    });
        }
        return authors;
    }

    private Map<String, Set<String>> firstAuthors(Collection<String> fingerprints) {
        Map<String, Set<String>> authors = new HashMap<>();
        jdbc.sql(
                        """
                        select f.fingerprint, a.login
                        from (select r.fingerprint, min(v.ordinal) as first_ordinal
                              from rule_change r join guide_version v on v.hash = r.version
                              where r.fingerprint in (:fingerprints)
                              group by r.fingerprint) f
                        join guide_version v on v.ordinal = f.first_ordinal
                        join version_author a on a.version = v.hash
                        """)
                .param("fingerprints", fingerprints)
                .query(row -> {
                    authors.computeIfAbsent(row.getString("fingerprint"), _ -> new HashSet<>())
                            .add(row.getString("login"));
                });
        return authors;
    }

    /** Says whether a version speaks or has spoken; its decisions are history then. */
    boolean wasPublished(String hash) {
        return jdbc.sql("select count(*) from publication where version = ?")
                        .param(hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void state(String hash, GuideVersion.State state) {
        jdbc.sql("update guide_version set state = ? where hash = ?")
                .params(state.name(), hash)
                .update();
    }

    private void insert(
            String hash,
            Optional<String> parent,
            String author,
            String note,
            GuideVersion.State state,
            Set<String> authors) {
        jdbc.sql(
                        """
                        insert into guide_version (hash, parent, created_by, created, note, state)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(hash)
                .param(parent.orElse(null))
                .params(author, Rows.now(clock), note, state.name())
                .update();
        for (String login : authors) {
            jdbc.sql("insert into version_author (version, login) values (?, ?)")
                    .params(hash, login)
                    .update();
        }
    }

    private void insertContent(
            String hash, GuideSource source, SortedMap<RuleId, String> fingerprints) {
        Map<String, String> byHash = new LinkedHashMap<>();
        List<Object[]> paths = new ArrayList<>();
        source.files()
                .forEach((path, text) -> {
                    String content = ContentHash.of(text);
                    byHash.put(content, text);
                    paths.add(new Object[] {hash, path, content});
                });
        jdbc.sql("select content_hash from guide_file where content_hash in (:hashes)")
                .param("hashes", List.copyOf(byHash.keySet()))
                .query(String.class)
                .list()
                .forEach(byHash::remove);
        batches.batchUpdate(
                "insert into guide_file (content_hash, content) values (?, ?)",
                byHash.entrySet().stream()
                        .map(file -> new Object[] {file.getKey(), file.getValue()})
                        .toList());
        batches.batchUpdate(
                "insert into version_file (version, path, content_hash) values (?, ?, ?)", paths);
        batches.batchUpdate(
                "insert into version_rule (version, rule, fingerprint) values (?, ?, ?)",
                fingerprints.entrySet().stream()
                        .map(rule -> new Object[] {hash, rule.getKey().value(), rule.getValue()})
                        .toList());
    }

    private void insertChanges(String hash, String parent) {
        jdbc.sql(
                        """
                        insert into rule_change (version, rule, fingerprint)
                        select r.version, r.rule, r.fingerprint
                        from version_rule r
                        left join version_rule p on p.version = ? and p.rule = r.rule
                        where r.version = ?
                        and (p.fingerprint is null or p.fingerprint <> r.fingerprint)
                        """)
                .params(parent, hash)
                .update();
    }

    private List<GuideVersion> withAuthors(List<GuideVersion> versions) {
        if (versions.isEmpty()) {
            return versions;
        }
        Map<String, SortedSet<String>> authors = new HashMap<>();
        jdbc.sql("select version, login from version_author where version in (:versions)")
                .param("versions", versions.stream().map(GuideVersion::hash).toList())
                .query(row -> {
                    authors.computeIfAbsent(row.getString("version"), _ -> new TreeSet<>())
                            .add(row.getString("login"));
                });
        return versions.stream()
                .map(plain ->
                        new GuideVersion(
                                plain.hash(),
                                plain.parent(),
                                plain.createdBy(),
                                authors.getOrDefault(plain.hash(), new TreeSet<>()),
                                plain.created(),
                                plain.note(),
                                plain.state()))
                .toList();
    }

    private static GuideVersion version(ResultSet row, int number) throws SQLException {
        return new GuideVersion(
                row.getString("hash"),
                Rows.optional(row, "parent"),
                row.getString("created_by"),
                new TreeSet<>(),
                Rows.instant(row, "created"),
                row.getString("note"),
                GuideVersion.State.valueOf(row.getString("state")));
    }
}
