package org.galatea.review.jdbc;

import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.galatea.TestGuide;
import org.galatea.audit.AuditLog;
import org.galatea.guide.GuideSource;
import org.galatea.guide.InvalidGuideException;
import org.galatea.guide.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node's desk on a database; two of them on one database are two nodes. */
public final class Desk {

    /** Stands in guide.yaml of a guide that reads well and is not ready to speak. */
    static final String NOT_WHOLE = "release: \"0.0\"";

    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    public final AuditLog audit;
    public final Versions versions;
    final Drafts drafts;
    final Discussions discussions;
    public final Publications publications;
    public final Decisions decisions;
    public final Publishing publishing;

    public Desk(DataSource source) {
        this(source, InstantSource.system());
    }

    Desk(DataSource source, InstantSource clock) {
        JdbcTemplate template = new JdbcTemplate(source);
        jdbc = JdbcClient.create(template);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        audit = new AuditLog(jdbc, transactions, clock);
        versions = new Versions(template, audit, clock);
        drafts = new Drafts(jdbc, transactions, audit, versions, clock);
        discussions = new Discussions(jdbc, audit, versions, clock);
        publications = new Publications(jdbc, versions);
        decisions = new Decisions(jdbc, audit, versions, publications, clock);
        publishing =
                new Publishing(
                        jdbc,
                        audit,
                        versions,
                        decisions,
                        discussions,
                        publications,
                        guide -> {
                            if (guide.files().get("guide.yaml").contains(NOT_WHOLE)) {
                                throw new InvalidGuideException(
                                        List.of(new Problem("guide.yaml", 1, "Not whole.", null)));
                            }
                        },
                        clock);
    }

    /** The guide of this repository, as it came with the program. */
    public String released() {
        return versions.saveRelease(TestGuide.SOURCE).hash();
    }

    /** A version that somebody made and submitted. */
    public String submitted(GuideSource source, String parent, String author) {
        String hash = versions.save(source, parent, author, List.of(), "A change.").hash();
        versions.submit(hash, author);
        return hash;
    }
}
