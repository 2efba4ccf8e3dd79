package org.galatea.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.galatea.audit.AuditLog;
import org.galatea.review.jdbc.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What accounts do on any database; a subclass says on which. */
abstract class AccountsTest {

    private static final String GOOD = "a calm walk by the sea";

    /** A clock that stands still until it is moved. */
    private static final class Clock implements InstantSource {
        private Instant now = Instant.parse("2026-11-01T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Database database;
    private static final String ISSUER = "https://login.example.org";

    private final Clock clock = new Clock();
    private JdbcClient jdbc;
    private AuditLog audit;
    private Accounts accounts;

    AccountsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        DataSource source = database.migrated(folder);
        jdbc = JdbcClient.create(source);
        audit =
                new AuditLog(
                        jdbc, new TransactionTemplate(new JdbcTransactionManager(source)), clock);
        accounts = new Accounts(jdbc, audit, clock);
    }

    private void administrator() {
        String token = accounts.inviteFirstAdministrator().orElseThrow();
        accounts.becomeFirstAdministrator(token, "Ada", "Ada Nguyen", GOOD);
    }

    @Test
    @DisplayName("The first administrator comes in by a link that works once")
    void firstAdministrator() {
        String lost = accounts.inviteFirstAdministrator().orElseThrow();
        String token = accounts.inviteFirstAdministrator().orElseThrow();
        assertThat(accounts.invited(token)).contains("");
        assertThat(accounts.becomeFirstAdministrator(token, "Ada", "Ada Nguyen", GOOD).role())
                .isEqualTo(Role.ADMINISTRATOR);
        assertThat(accounts.signIn("ADA", GOOD)).isInstanceOf(SignIn.Accepted.class);
        for (String used : List.of(token, lost)) {
            assertThatThrownBy(() -> accounts.becomeFirstAdministrator(used, "eve", "Eve", GOOD))
                    .isInstanceOf(AccountException.class);
        }
        assertThat(accounts.inviteFirstAdministrator()).isEmpty();
    }

    @Test
    @DisplayName("Neither a password nor a link stands in the database as it is")
    void nothingInPlain() {
        String token = accounts.inviteFirstAdministrator().orElseThrow();
        assertThat(jdbc.sql("select token_hash from invitation").query(String.class).single())
                .isNotEqualTo(token);
        accounts.becomeFirstAdministrator(token, "ada", "Ada Nguyen", GOOD);
        assertThat(jdbc.sql("select password_hash from account").query(String.class).single())
                .startsWith("$argon2id$");
        assertThat(audit.after(0, 100).toString()).doesNotContain(GOOD, token);
    }

    @Test
    @DisplayName("Somebody new sets the password by a link that works once, for a week")
    void invitation() {
        administrator();
        String token = accounts.create("ben", "Ben Okoro", Role.REVIEWER, "ada");
        assertThat(accounts.signIn("ben", "")).isInstanceOf(SignIn.Refused.class);
        accounts.acceptInvitation(token, GOOD);
        assertThat(accounts.signIn("ben", GOOD)).isInstanceOf(SignIn.Accepted.class);
        assertThatThrownBy(() -> accounts.acceptInvitation(token, GOOD))
                .isInstanceOf(AccountException.class);

        String late = accounts.invite("ben", "ada");
        clock.now = clock.now.plus(Duration.ofDays(8));
        assertThatThrownBy(() -> accounts.acceptInvitation(late, GOOD))
                .isInstanceOf(AccountException.class);
    }

    @Test
    @DisplayName("Five failures lock the account for a quarter of an hour, even for its owner")
    void lockOut() {
        administrator();
        for (int i = 0; i < 4; i++) {
            assertThat(accounts.signIn("ada", "wrong")).isInstanceOf(SignIn.Refused.class);
        }
        assertThat(accounts.signIn("ada", GOOD)).isInstanceOf(SignIn.Accepted.class);
        for (int i = 0; i < 5; i++) {
            accounts.signIn("ada", "wrong");
        }
        assertThat(accounts.signIn("ada", GOOD)).isInstanceOf(SignIn.Locked.class);
        assertThat(audit.newest(0, 1).getFirst().act().what()).isEqualTo("account.lock");

        clock.now = clock.now.plus(Duration.ofMinutes(14));
        assertThat(accounts.signIn("ada", GOOD)).isInstanceOf(SignIn.Locked.class);
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        assertThat(accounts.signIn("ada", "wrong")).isInstanceOf(SignIn.Refused.class);
        assertThat(accounts.signIn("ada", GOOD)).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    @DisplayName("An unknown login is refused like a wrong password, and leaves nothing behind")
    void unknown() {
        assertThat(accounts.signIn("nobody", GOOD)).isEqualTo(new SignIn.Refused());
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    @DisplayName("A new password needs the old one, and the old one no longer works")
    void changePassword() {
        administrator();
        assertThatThrownBy(() -> accounts.changePassword("ada", "wrong", "another good phrase"))
                .isInstanceOf(AccountException.class);
        accounts.changePassword("ada", GOOD, "another good phrase");
        assertThat(accounts.signIn("ada", GOOD)).isInstanceOf(SignIn.Refused.class);
        assertThat(accounts.signIn("ada", "another good phrase"))
                .isInstanceOf(SignIn.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, at least 12",
        "Password1234, too easy",
        "123456789012, too easy",
        "aaaaaaaaaaaaaa, too easy",
        "Welcome2026!!, too easy",
        "i am ada.nguyen, hold the login",
    })
    @DisplayName("A weak password is refused with its reason")
    void weak(String password, String why) {
        String token = accounts.inviteFirstAdministrator().orElseThrow();
        assertThatThrownBy(() ->
                        accounts.becomeFirstAdministrator(token, "ada.nguyen", "Ada", password))
                .isInstanceOf(AccountException.class)
                .hasMessageContaining(why);
        assertThatCode(() -> accounts.becomeFirstAdministrator(token, "ada.nguyen", "Ada", GOOD))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("Who is disabled can't sign in, and can again when enabled")
    void disabled() {
        administrator();
        accounts.acceptInvitation(accounts.create("ben", "Ben", Role.READER, "ada"), GOOD);
        accounts.setEnabled("ben", false, "ada");
        assertThat(accounts.signIn("ben", GOOD)).isInstanceOf(SignIn.Refused.class);
        accounts.setEnabled("ben", true, "ada");
        assertThat(accounts.signIn("ben", GOOD)).isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    @DisplayName("The last administrator who can sign in stays one")
    void lastAdministrator() {
        administrator();
        // Has no password yet, and so can't take over.
        String token = accounts.create("ben", "Ben", Role.ADMINISTRATOR, "ada");
        assertThatThrownBy(() -> accounts.setEnabled("ada", false, "ada"))
                .isInstanceOf(AccountException.class);
        assertThatThrownBy(() -> accounts.setRole("ada", Role.READER, "ada"))
                .isInstanceOf(AccountException.class);
        assertThat(accounts.find("ada").orElseThrow().role()).isEqualTo(Role.ADMINISTRATOR);
        accounts.acceptInvitation(token, GOOD);
        accounts.setRole("ada", Role.READER, "ben");
        assertThat(accounts.find("ada").orElseThrow().role()).isEqualTo(Role.READER);
    }

    @Test
    @DisplayName("A login is taken once, in capitals or not")
    void taken() {
        administrator();
        assertThatThrownBy(() -> accounts.create("ADA", "Another Ada", Role.READER, "ada"))
                .isInstanceOf(AccountException.class)
                .hasMessageContaining("taken");
    }

    @Test
    @DisplayName("Each role includes those before it")
    void roles() {
        assertThat(Role.PUBLISHER.withIncluded())
                .containsExactly(Role.READER, Role.REVIEWER, Role.PUBLISHER);
        assertThat(Role.READER.includes(Role.REVIEWER)).isFalse();
    }

    private Arrival arrive(String subject, String login, Optional<Role> role) {
        return new ProvidedAccounts(jdbc, audit, accounts)
                .arrive(new Identity(ISSUER, subject, login, "Dr " + login, role));
    }

    private static Account accepted(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.Accepted.class);
        return ((Arrival.Accepted) arrival).account();
    }

    @Test
    @DisplayName("Who comes by a provider is known by the subject, and has the least role at first")
    void provided() {
        administrator();
        Account first = accepted(arrive("1", "N.Nurse@clinic.example", Optional.empty()));
        assertThat(first.login()).isEqualTo("n.nurse");
        assertThat(first.role()).isEqualTo(Role.READER);
        accounts.setRole("n.nurse", Role.REVIEWER, "ada");
        assertThat(accepted(arrive("1", "another.name", Optional.empty())))
                .extracting(Account::login, Account::role)
                .containsExactly("n.nurse", Role.REVIEWER);
        assertThat(accepted(arrive("1", "x", Optional.of(Role.PUBLISHER))).role())
                .isEqualTo(Role.PUBLISHER);
        assertThat(accepted(arrive("2", "n.nurse", Optional.empty())).login())
                .isEqualTo("n.nurse2");
        assertThat(arrive("3", "123", Optional.empty())).isInstanceOf(Arrival.Unnamed.class);
        accounts.setEnabled("n.nurse", false, "ada");
        assertThat(arrive("1", "n.nurse", Optional.empty())).isInstanceOf(Arrival.Closed.class);
        assertThat(audit.after(0, 100))
                .extracting(entry -> entry.act().what())
                .contains("account.provided", "account.role");
    }

    @Test
    @DisplayName("A provider opens no account that has a password, until its owner connects them")
    void connected() {
        administrator();
        assertThat(arrive("1", "ADA", Optional.empty())).isEqualTo(new Arrival.Taken("ada"));
        assertThat(arrive("1", "galatea", Optional.empty())).isInstanceOf(Arrival.Accepted.class);
        var provided = new ProvidedAccounts(jdbc, audit, accounts);
        Identity ada = new Identity(ISSUER, "7", "ada", "Ada", Optional.empty());
        assertThat(provided.connect("ada", ada).provided()).isTrue();
        assertThat(accepted(provided.arrive(ada)).role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(accounts.signIn("ada", GOOD)).isInstanceOf(SignIn.Accepted.class);
        assertThatThrownBy(() -> provided.connect("ada", ada)).isInstanceOf(AccountException.class);
        accounts.create("ben", "Ben", Role.READER, "ada");
        assertThatThrownBy(() -> provided.connect("ben", ada)).isInstanceOf(AccountException.class);
        assertThatThrownBy(() -> accounts.invite("ada", "ada"))
                .isInstanceOf(AccountException.class)
                .hasMessageContaining("through the provider");
    }

    @Test
    @DisplayName("Readers of a provider do not keep the first administrator out")
    void firstAdministratorBesideAProvider() {
        accepted(arrive("1", "nora", Optional.empty()));
        administrator();
        assertThat(accounts.inviteFirstAdministrator()).isEmpty();
    }

    @Test
    @DisplayName("A new password, and a closed account, end the sessions of before")
    void endsSessions() {
        administrator();
        clock.now = clock.now.plusSeconds(1);
        Instant signedIn = clock.now;
        assertThat(accounts.find("ada").orElseThrow().isOpenFor(signedIn)).isTrue();
        clock.now = clock.now.plusSeconds(1);
        accounts.changePassword("ada", GOOD, "another good phrase");
        assertThat(accounts.find("ada").orElseThrow().isOpenFor(signedIn)).isFalse();
        assertThat(accounts.find("ada").orElseThrow().isOpenFor(clock.now)).isTrue();

        accepted(arrive("1", "nora", Optional.empty()));
        clock.now = clock.now.plusSeconds(1);
        accounts.setEnabled("nora", false, "ada");
        accounts.setEnabled("nora", true, "ada");
        assertThat(accounts.find("nora").orElseThrow().isOpenFor(signedIn)).isFalse();
    }

    @Test
    @DisplayName("An administrator unlocks an account, and a link that is used does so too")
    void unlock() {
        administrator();
        for (int i = 0; i < Accounts.FAILURES; i++) {
            accounts.signIn("ada", "wrong");
        }
        assertThat(accounts.signIn("ada", GOOD)).isInstanceOf(SignIn.Locked.class);
        accounts.unlock("ada", "ben");
        assertThat(accounts.signIn("ada", GOOD)).isInstanceOf(SignIn.Accepted.class);
        for (int i = 0; i < Accounts.FAILURES; i++) {
            accounts.signIn("ada", "wrong");
        }
        accounts.acceptInvitation(accounts.invite("ada", "ben"), "another good phrase");
        assertThat(accounts.signIn("ada", "another good phrase"))
                .isInstanceOf(SignIn.Accepted.class);
    }

    @Test
    @DisplayName("A lock that was set while the clock was a year ahead does not last a year")
    void clockJumps() {
        administrator();
        Instant right = clock.now;
        clock.now = right.plus(Duration.ofDays(365));
        for (int i = 0; i < Accounts.FAILURES; i++) {
            accounts.signIn("ada", "a wild guess");
        }
        assertThat(accounts.signIn("ada", GOOD)).isInstanceOf(SignIn.Locked.class);
        clock.now = right;
        assertThat(accounts.signIn("ada", GOOD)).isInstanceOf(SignIn.Accepted.class);
        for (int i = 0; i < Accounts.FAILURES; i++) {
            accounts.signIn("ada", "a wild guess");
        }
        assertThat(accounts.signIn("ada", GOOD)).isInstanceOf(SignIn.Locked.class);
    }
}
