package org.galatea.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.galatea.audit.Act;
import org.galatea.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts of people whom an organisation's own provider signs in.
 *
 * <p>A person is known by issuer and subject only. An equal name opens nothing: a login that has a
 * password here stays with whoever has that password. So nobody takes an account over, and nobody
 * has two, with which to approve the same thing twice.
 */
public final class ProvidedAccounts {

    private static final Pattern FOREIGN = Pattern.compile("[^a-z0-9._-]+");
    private static final Pattern LEAD = Pattern.compile("^[^a-z]+");
    private static final int LONGEST = 36;
    private static final int LONGEST_NAME = 200;
    private static final int SHORTEST = 2;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Accounts accounts;

    public ProvidedAccounts(JdbcClient jdbc, AuditLog audit, Accounts accounts) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.accounts = accounts;
    }

    /** Lets somebody in; makes an account for who comes for the first time. */
    public Arrival arrive(Identity identity) {
        Optional<Account> known = find(identity);
        if (known.isPresent()) {
            return again(known.get(), identity);
        }
        String wish = login(identity.login());
        if (wish.length() < SHORTEST) {
            return new Arrival.Unnamed();
        }
        if (accounts.find(wish).filter(account -> !account.provided()).isPresent()) {
            return new Arrival.Taken(wish);
        }
        return new Arrival.Accepted(make(free(wish), identity));
    }

    /**
     * Lets the provider sign in somebody who has proven to be both: with the password here, and
     * just now to the provider.
     *
     * @throws AccountException if either is connected already
     */
    public Account connect(String login, Identity identity) {
        return audit.carryOut(
                new Act(login, "account.connect", login, identity.issuer()),
                () -> {
                    if (find(identity).isPresent()) {
                        throw new AccountException(
                                "Another account is connected to this person already.");
                    }
                    int connected =
                            jdbc.sql(
                                            """
                                            update account set issuer = ?, subject = ?
                                            where login = ? and enabled and subject is null
                                            """)
                                    .params(identity.issuer(), identity.subject(), login)
                                    .update();
                    if (connected == 0) {
                        throw new AccountException("This account is connected already.");
                    }
                    return accounts.get(login);
                });
    }

    private Arrival again(Account account, Identity identity) {
        if (!account.enabled()) {
            return new Arrival.Closed();
        }
        identity.role()
                .filter(role -> role != account.role())
                .ifPresent(role ->
                        audit.carryOut(
                                new Act(
                                        Act.PROGRAM,
                                        "account.role",
                                        account.login(),
                                        role.name() + ", as the provider says"),
                                () ->
                                        jdbc.sql("update account set role = ? where login = ?")
                                                .params(role.name(), account.login())
                                                .update()));
        return new Arrival.Accepted(accounts.get(account.login()));
    }

    /** The least role, unless the provider says more. */
    private Account make(String login, Identity identity) {
        Role role = identity.role().orElse(Role.READER);
        String name = identity.displayName().strip();
        return audit.carryOut(
                new Act(Act.PROGRAM, "account.provided", login, role.name()),
                () -> {
                    accounts.insert(
                            login,
                            name.isEmpty()
                                    ? login
                                    : name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                            role);
                    jdbc.sql("update account set issuer = ?, subject = ? where login = ?")
                            .params(identity.issuer(), identity.subject(), login)
                            .update();
                    return accounts.get(login);
                });
    }

    private Optional<Account> find(Identity identity) {
        return jdbc.sql("select * from account where issuer = ? and subject = ?")
                .params(identity.issuer(), identity.subject())
                .query(Accounts::account)
                .optional();
    }

    /** A login as ours look like, from a name or an e-mail address. */
    private static String login(String claimed) {
        String plain = claimed.strip().toLowerCase(Locale.ROOT);
        int at = plain.indexOf('@');
        String name = FOREIGN.matcher(at > 0 ? plain.substring(0, at) : plain).replaceAll(".");
        String login = LEAD.matcher(name).replaceFirst("");
        return login.substring(0, Math.min(login.length(), LONGEST));
    }

    /** Two people of the provider may have equal names: the second gets a number. */
    private String free(String wish) {
        String login = wish;
        for (int number = 2;
                login.equals(Act.PROGRAM) || accounts.find(login).isPresent();
                number++) {
            login = wish + number;
        }
        return login;
    }
}
