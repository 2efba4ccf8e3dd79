package org.galatea.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.galatea.audit.Act;
import org.galatea.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may sign in to the desk. */
public final class Accounts {

    /** After so many failures in a row an account is locked. */
    public static final int FAILURES = 5;

    /** For so long. */
    public static final Duration LOCK = Duration.ofMinutes(15);

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Passwords passwords = new Passwords();

    public Accounts(JdbcClient jdbc, AuditLog audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** All accounts, by login. */
    public List<Account> all() {
        return jdbc.sql("select * from account order by login").query(Accounts::account).list();
    }

    /** The account of this login, in capitals or not. */
    public Optional<Account> find(String login) {
        return jdbc.sql("select * from account where login = ?")
                .param(plain(login))
                .query(Accounts::account)
                .optional();
    }

    /** Says whether nobody can administer accounts: at the start, or after the last one left. */
    public boolean unadministered() {
        return administrators() == 0;
    }

    /**
     * Tries to sign in. Repeated failures lock the account, whoever causes them; a success clears
     * them.
     */
    public SignIn signIn(String login, String password) {
        String plain = plain(login);
        Optional<Account> known = find(plain);
        Optional<OffsetDateTime> lock =
                known.flatMap(Account::lockedUntil)
                        .filter(this::holds)
                        .map(until -> until.atOffset(ZoneOffset.UTC));
        if (lock.isPresent()) {
            return new SignIn.Locked(lock.get().toInstant());
        }
        boolean right = passwords.matches(password, known.flatMap(account -> hash(plain)));
        if (known.isEmpty()) {
            return new SignIn.Refused();
        }
        if (!right) {
            failed(plain);
            return new SignIn.Refused();
        }
        if (!known.get().enabled()) {
            return new SignIn.Refused();
        }
        // Attempts that ran meanwhile may have locked it; then the right one of them comes too
        // late.
        int cleared =
                jdbc.sql(
                                """
                                update account set failures = 0, locked_until = null
                                where login = ? and enabled
                                and (locked_until is null or locked_until <= ? or locked_until > ?)
                                """)
                        .params(plain, now(), now().plus(LOCK))
                        .update();
        return cleared == 1 ? new SignIn.Accepted(known.get()) : new SignIn.Refused();
    }

    /**
     * Makes an account without a password.
     *
     * @return the secret of a one-time link with which the person sets a password
     * @throws AccountException if the login is taken or has another form
     */
    public String create(String login, String displayName, Role role, String by) {
        String plain = newLogin(login);
        return audit.carryOut(
                new Act(by, "account.create", plain, role.name()),
                () -> {
                    insert(plain, displayName, role);
                    return link(Optional.of(plain), Optional.of(Duration.ofDays(7)));
                });
    }

    /**
     * Makes another one-time link for somebody who lost the password; the old password goes on
     * working until the link is used.
     *
     * @throws AccountException if a provider signs this person in
     */
    public String invite(String login, String by) {
        Account account = get(login);
        String plain = account.login();
        if (account.provided()) {
            throw new AccountException(
                    "\"" + plain + "\" signs in through the provider, and needs no password here.");
        }
        return audit.carryOut(
                new Act(by, "account.invite", plain, ""),
                () -> link(Optional.of(plain), Optional.of(Duration.ofDays(7))));
    }

    /**
     * Makes a one-time link for the first administrator; valid until it is used.
     *
     * @return empty when there are accounts already
     */
    public Optional<String> inviteFirstAdministrator() {
        if (!unadministered()) {
            return Optional.empty();
        }
        return Optional.of(
                audit.carryOut(
                        new Act(Act.PROGRAM, "account.invite-first", "", ""),
                        () -> link(Optional.empty(), Optional.empty())));
    }

    /** Says for whom a one-time link is: a login, or "" for the first administrator. */
    public Optional<String> invited(String token) {
        return jdbc.sql(
                        "select coalesce(login, '') from invitation where token_hash = ?"
                                + " and (expires is null or expires > ?)")
                .params(Token.hash(token), now())
                .query(String.class)
                .optional();
    }

    /**
     * Uses the link of the first administrator.
     *
     * @throws AccountException if it was used, or login or password are not good enough
     */
    public Account becomeFirstAdministrator(
            String token, String login, String displayName, String password) {
        String plain = newLogin(login);
        String encoded = encoded(password, plain);
        return audit.carryOut(
                new Act(plain, "account.first-administrator", plain, ""),
                () -> {
                    if (!unadministered() || !invited(token).equals(Optional.of(""))) {
                        throw new AccountException("This link was used already.");
                    }
                    jdbc.sql("delete from invitation where login is null").update();
                    insert(plain, displayName, Role.ADMINISTRATOR);
                    password(plain, encoded);
                    return get(plain);
                });
    }

    /**
     * Uses a link to set a password; it also ends a lock, and the sessions of before.
     *
     * @throws AccountException if the link was used or is too old, or the password is not good
     *     enough
     */
    public Account acceptInvitation(String token, String password) {
        String login =
                invited(token)
                        .filter(known -> !known.isEmpty())
                        .orElseThrow(
                                () -> new AccountException("This link was used, or is too old."));
        String encoded = encoded(password, login);
        return audit.carryOut(
                new Act(login, "account.password", login, "by link"),
                () -> {
                    int used =
                            jdbc.sql("delete from invitation where token_hash = ?")
                                    .param(Token.hash(token))
                                    .update();
                    if (used == 0) {
                        throw new AccountException("This link was used, or is too old.");
                    }
                    password(login, encoded);
                    return get(login);
                });
    }

    /**
     * Changes the own password, which ends all sessions of before.
     *
     * @throws AccountException if the old one is wrong, or the new one not good enough
     */
    public void changePassword(String login, String old, String fresh) {
        switch (signIn(login, old)) {
            case SignIn.Accepted(Account account) -> {
                String encoded = encoded(fresh, account.login());
                audit.carryOut(
                        new Act(account.login(), "account.password", account.login(), ""),
                        () -> password(account.login(), encoded));
            }
            case SignIn.Refused() -> throw new AccountException("The old password is wrong.");
            case SignIn.Locked(_) ->
                    throw new AccountException("Too many failures.\nMaybe try again later.");
        }
    }

    /**
     * Lets somebody in again, or no longer; either ends the sessions of before.
     *
     * @throws AccountException if nobody could administer accounts any more
     */
    public void setEnabled(String login, boolean enabled, String by) {
        audit.carryOut(
                new Act(by, enabled ? "account.enable" : "account.disable", plain(login), ""),
                () -> {
                    jdbc.sql("update account set enabled = ?, sessions_from = ? where login = ?")
                            .params(enabled, now(), get(login).login())
                            .update();
                    keepAnAdministrator();
                });
    }

    /**
     * Sets what somebody may do.
     *
     * @throws AccountException if nobody could administer accounts any more
     */
    public void setRole(String login, Role role, String by) {
        audit.carryOut(
                new Act(by, "account.role", plain(login), role.name()),
                () -> {
                    jdbc.sql("update account set role = ? where login = ?")
                            .params(role.name(), get(login).login())
                            .update();
                    keepAnAdministrator();
                });
    }

    private long administrators() {
        return jdbc.sql(
                        """
                        select count(*) from account
                        where role = 'ADMINISTRATOR' and enabled
                        and (password_hash is not null or subject is not null)
                        """)
                .query(Long.class)
                .single();
    }

    private void keepAnAdministrator() {
        if (unadministered()) {
            // Thrown inside the act, so that the change is undone.
            throw new AccountException(
                    "Nobody could administer accounts any more.\nMaybe make somebody else an"
                            + " administrator first.");
        }
    }

    /** Lets somebody try again who was locked out by failures. */
    public void unlock(String login, String by) {
        String plain = get(login).login();
        audit.carryOut(
                new Act(by, "account.unlock", plain, ""),
                () ->
                        jdbc.sql(
                                        """
                                        update account set failures = 0, locked_until = null
                                        where login = ?
                                        """)
                                .param(plain)
                                .update());
    }

    Account get(String login) {
        return find(login)
                .orElseThrow(() -> new AccountException("There is no account \"" + login + "\"."));
    }

    /** A lock that ends later than any can was set while the clock was wrong. */
    private boolean holds(Instant lockedUntil) {
        Instant now = clock.instant();
        return lockedUntil.isAfter(now) && !lockedUntil.isAfter(now.plus(LOCK));
    }

    private void failed(String login) {
        int locked =
                jdbc.sql(
                                """
                                update account
                                set locked_until = case when failures + 1 >= ? then ? else locked_until end,
                                    failures = case when failures + 1 >= ? then 0 else failures + 1 end
                                where login = ?
                                and (locked_until is null or locked_until <= ? or locked_until > ?)
                                """)
                        .params(
                                FAILURES,
                                now().plus(LOCK),
                                FAILURES,
                                login,
                                now(),
                                now().plus(LOCK))
                        .update();
        boolean now =
                locked == 1
                        && find(login)
                                .flatMap(Account::lockedUntil)
                                .filter(this::holds)
                                .isPresent();
        if (now) {
            audit.carryOut(new Act(Act.PROGRAM, "account.lock", login, ""), () -> {});
        }
    }

    void insert(String login, String displayName, Role role) {
        if (displayName.isBlank() || displayName.length() > 200) {
            throw new AccountException("An account needs a name of at most 200 characters.");
        }
        if (find(login).isPresent()) {
            throw new AccountException("The login \"" + login + "\" is taken.");
        }
        jdbc.sql(
                        """
                        insert into account (login, display_name, role, enabled, failures, created)
                        values (?, ?, ?, true, 0, ?)
                        """)
                .params(login, displayName, role.name(), now())
                .update();
    }

    private String link(Optional<String> login, Optional<Duration> validity) {
        String token = Token.fresh();
        jdbc.sql(
                        "insert into invitation (token_hash, login, created, expires)"
                                + " values (?, ?, ?, ?)")
                .param(Token.hash(token))
                .param(login.orElse(null))
                .param(now())
                .param(validity.map(now()::plus).orElse(null))
                .update();
        return token;
    }

    private void password(String login, String encoded) {
        jdbc.sql(
                        """
                        update account set password_hash = ?, failures = 0, locked_until = null,
                            sessions_from = ?
                        where login = ?
                        """)
                .params(encoded, now(), login)
                .update();
    }

    private String encoded(String password, String login) {
        Passwords.weakness(password, login)
                .ifPresent(why -> {
                    throw new AccountException(why);
                });
        return passwords.encode(password);
    }

    private Optional<String> hash(String login) {
        return jdbc.sql(
                        "select password_hash from account where login = ?"
                                + " and password_hash is not null")
                .param(login)
                .query(String.class)
                .optional();
    }

    private static String newLogin(String login) {
        String plain = plain(login);
        if (!LOGIN.matcher(plain).matches() || plain.equals(Act.PROGRAM)) {
            throw new AccountException(
                    "\""
                            + login
                            + "\" can't be a login.\nMaybe 2 to 40 small letters and digits, such as"
                            + " a.nguyen.");
        }
        return plain;
    }

    private static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return clock.instant()
                .truncatedTo(java.time.temporal.ChronoUnit.MICROS)
                .atOffset(ZoneOffset.UTC);
    }

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("login"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("enabled"),
                row.getString("password_hash") != null,
                row.getString("subject") != null,
                time(row, "locked_until"),
                time(row, "sessions_from"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
