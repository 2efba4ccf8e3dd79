package org.galatea.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.galatea.audit.Act;
import org.galatea.audit.AuditLog;
import org.galatea.guide.GuideSource;
import org.galatea.review.Draft;
import org.galatea.review.DraftFile;
import org.galatea.review.RefusedException;
import org.galatea.review.StaleDraftException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Work copies of the guide.
 *
 * <p>Each file has a revision of its own: two people may work on two files of one draft, and only
 * who saves on top of somebody else's change to the same file is refused.
 */
public final class Drafts {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final AuditLog audit;
    private final Versions versions;
    private final InstantSource clock;

    public Drafts(
            JdbcClient jdbc,
            TransactionOperations transactions,
            AuditLog audit,
            Versions versions,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.versions = versions;
        this.clock = clock;
    }

    /** Opens a work copy of a version. */
    public Draft open(String name, String base, String login) {
        Rows.required(name, "A draft needs a name.");
        UUID id = UUID.randomUUID();
        audit.carryOut(
                new Act(login, "draft.open", id.toString(), name),
                () -> {
                    jdbc.sql(
                                    """
                                    insert into draft (id, name, base, created_by, created)
                                    values (?, ?, ?, ?, ?)
                                    """)
                            .params(id, name, versions.get(base).hash(), login, Rows.now(clock))
                            .update();
                    author(id, login);
                    versions.source(base)
                            .files()
                            .forEach((path, text) -> insert(id, path, text, login));
                });
        return get(id);
    }

    /** All drafts, newest first. */
    public List<Draft> all() {
        return jdbc.sql("select * from draft order by created desc, name")
                .query(this::draft)
                .list();
    }

    /**
     * @throws RefusedException if it is not there any more
     */
    public Draft get(UUID id) {
        return jdbc.sql("select * from draft where id = ?")
                .param(id)
                .query(this::draft)
                .optional()
                .orElseThrow(() -> new RefusedException("The draft is not there any more."));
    }

    /** Its files, by path. */
    public List<DraftFile> files(UUID draft) {
        return jdbc.sql(
                        "select * from draft_file where draft = ? and content is not null"
                                + " order by path")
                .param(draft)
                .query(Drafts::file)
                .list();
    }

    /** One of its files. */
    public Optional<DraftFile> file(UUID draft, String path) {
        return jdbc.sql(
                        "select * from draft_file where draft = ? and path = ?"
                                + " and content is not null")
                .params(draft, path)
                .query(Drafts::file)
                .optional();
    }

    /** The draft as a guide, to be checked, tried on the bench or saved as a version. */
    public GuideSource source(UUID draft) {
        SortedMap<String, String> files = new TreeMap<>();
        files(draft).forEach(file -> files.put(file.path(), file.text()));
        return new GuideSource(files);
    }

    /**
     * Saves a file.
     *
     * @param revision the one that the text is based on; 0 for a new file
     * @return the file with its new revision
     * @throws StaleDraftException if somebody else changed the file meanwhile; it carries both
     *     texts
     * @throws RefusedException if the path can't be that of a guide file
     */
    public DraftFile save(UUID draft, String path, String text, int revision, String login) {
        if (!GuideSource.isGuideFile(path) || path.startsWith("/") || path.contains("..")) {
            throw new RefusedException(
                    "\""
                            + path
                            + "\" can't be a file of a guide.\nMaybe it lacks .dslr, .yaml or .md.");
        }
        return change(draft, path, Optional.of(text), revision, login);
    }

    /**
     * Removes a file.
     *
     * @throws StaleDraftException if somebody else changed it meanwhile
     */
    public void remove(UUID draft, String path, int revision, String login) {
        change(draft, path, Optional.empty(), revision, login);
    }

    /** Drops a draft with all that is in it. */
    public void drop(UUID draft, String login) {
        audit.carryOut(
                new Act(login, "draft.drop", draft.toString(), get(draft).name()),
                () -> {
                    jdbc.sql("delete from draft where id = ?").param(draft).update();
                });
    }

    private DraftFile change(
            UUID draft, String path, Optional<String> text, int revision, String login) {
        get(draft);
        boolean saved;
        try {
            saved =
                    Boolean.TRUE.equals(
                            transactions.execute(
                                    _ -> tryChange(draft, path, text, revision, login)));
        } catch (DuplicateKeyException _) {
            // Two people made a file of this name at the same moment.
            saved = false;
        }
        if (!saved) {
            throw new StaleDraftException(path, file(draft, path), text.orElse(""));
        }
        return new DraftFile(path, text.orElse(""), revision + 1, login, clock.instant());
    }

    private boolean tryChange(
            UUID draft, String path, Optional<String> text, int revision, String login) {
        int rows =
                jdbc.sql(
                                """
                                update draft_file
                                set content = ?, revision = revision + 1, changed_by = ?, changed = ?
                                where draft = ? and path = ? and revision = ?
                                """)
                        .param(text.orElse(null))
                        .params(login, Rows.now(clock), draft, path, revision)
                        .update();
        if (rows == 0) {
            if (revision != 0 || text.isEmpty()) {
                return false;
            }
            insert(draft, path, text.get(), login);
        }
        author(draft, login);
        return true;
    }

    private void insert(UUID draft, String path, String text, String login) {
        jdbc.sql(
                        """
                        insert into draft_file (draft, path, content, revision, changed_by, changed)
                        values (?, ?, ?, 1, ?, ?)
                        """)
                .params(draft, path, text, login, Rows.now(clock))
                .update();
    }

    private void author(UUID draft, String login) {
        jdbc.sql(
                        """
                        insert into draft_author (draft, login)
                        select d.id, cast(? as varchar(64)) from draft d
                        where d.id = ? and not exists
                            (select 1 from draft_author a where a.draft = d.id and a.login = ?)
                        """)
                .params(login, draft, login)
                .update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        return new Draft(
                id,
                row.getString("name"),
                row.getString("base"),
                row.getString("created_by"),
                Rows.instant(row, "created"),
                new TreeSet<>(
                        jdbc.sql("select login from draft_author where draft = ?")
                                .param(id)
                                .query(String.class)
                                .list()));
    }

    private static DraftFile file(ResultSet row, int number) throws SQLException {
        return new DraftFile(
                row.getString("path"),
                row.getString("content"),
                row.getInt("revision"),
                row.getString("changed_by"),
                Rows.instant(row, "changed"));
    }
}
