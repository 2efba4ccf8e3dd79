package org.galatea.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The append-only log of every act at the desk.
 *
 * <p>An act and its entry are one transaction, which first locks the head of the log. So all acts
 * on all nodes happen one after the other, and each sees what the one before it did: checks such as
 * "two people approved" can't be overtaken.
 */
public final class AuditLog {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    /** The head of the chain: the last entry. */
    private record Head(long ordinal, String hash) {}

    public AuditLog(JdbcClient jdbc, TransactionOperations transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Carries out a change and writes it down; neither happens without the other.
     *
     * @param act what is written down when the change succeeds
     * @param change what to do while no other act happens anywhere
     * @return what the change gives
     */
    public <T> T carryOut(Act act, Supplier<T> change) {
        return java.util.Objects.requireNonNull(
                transactions.execute(_ -> {
                    Head head = lockHead();
                    T outcome = change.get();
                    append(head, act);
                    return outcome;
                }));
    }

    /** The same for a change that gives nothing. */
    public void carryOut(Act act, Runnable change) {
        transactions.executeWithoutResult(_ -> {
            Head head = lockHead();
            change.run();
            append(head, act);
        });
    }

    /** Entries after an ordinal, oldest first. */
    public List<AuditEntry> after(long ordinal, int limit) {
        return jdbc.sql("select * from audit where ordinal > ? order by ordinal limit ?")
                .params(ordinal, limit)
                .query(AuditLog::entry)
                .list();
    }

    /** The last entries, newest first. */
    public List<AuditEntry> newest(int offset, int limit) {
        return jdbc.sql("select * from audit order by ordinal desc limit ? offset ?")
                .params(limit, offset)
                .query(AuditLog::entry)
                .list();
    }

    /** Looks at every entry and names the first that is not as it was written. */
    public AuditCheck verify() {
        return verify(Optional.empty());
    }

    /**
     * The same, and that one entry is still the one that was noted outside the database.
     *
     * @param noted earlier
     */
    public AuditCheck verify(Optional<Noted> noted) {
        return java.util.Objects.requireNonNull(
                transactions.execute(_ -> {
                    // The lock keeps acts away, so that entries and head belong together.
                    Head head = lockHead();
                    try (Stream<AuditEntry> entries =
                            jdbc
                                    .sql("select * from audit order by ordinal")
                                    .query(AuditLog::entry)
                                    .stream()) {
                        Chain chain = new Chain(noted);
                        AuditCheck check = chain.follow(entries.iterator());
                        return check instanceof AuditCheck.Intact intact
                                ? withHead(intact, head, chain)
                                : check;
                    }
                }));
    }

    private static AuditCheck withHead(AuditCheck.Intact chain, Head head, Chain walked) {
        if (head.ordinal() > chain.entries()) {
            return walked.tooShort();
        }
        if (head.ordinal() < chain.entries() || !head.hash().equals(chain.hash())) {
            return new AuditCheck.Broken(
                    chain.entries(),
                    "Entry " + chain.entries() + " is not the one written last.",
                    Optional.empty());
        }
        return chain;
    }

    private Head lockHead() {
        return jdbc.sql("select ordinal, hash from audit_head where id = 1 for update")
                .query((row, _) -> new Head(row.getLong("ordinal"), row.getString("hash")))
                .single();
    }

    private void append(Head head, Act act) {
        long ordinal = head.ordinal() + 1;
        // Databases keep microseconds; a finer time would not hash to the same later.
        Instant written = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String hash = AuditEntry.hashOf(ordinal, written, act, head.hash());
        jdbc.sql(
                        """
                        insert into audit
                            (ordinal, written, actor, act, subject, words, previous, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        ordinal,
                        written.atOffset(ZoneOffset.UTC),
                        act.actor(),
                        act.what(),
                        act.subject(),
                        act.words(),
                        head.hash(),
                        hash)
                .update();
        jdbc.sql("update audit_head set ordinal = ?, hash = ? where id = 1")
                .params(ordinal, hash)
                .update();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("ordinal"),
                row.getObject("written", OffsetDateTime.class).toInstant(),
                new Act(
                        row.getString("actor"),
                        row.getString("act"),
                        row.getString("subject"),
                        row.getString("words")),
                row.getString("previous"),
                row.getString("hash"));
    }
}
