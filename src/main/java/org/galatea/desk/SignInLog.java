package org.galatea.desk;

import org.galatea.account.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Writes down who came to the desk and who was turned away. */
@Component
final class SignInLog {

    private static final Logger log = LoggerFactory.getLogger(SignInLog.class);

    private final Accounts accounts;

    SignInLog(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void accepted(AuthenticationSuccessEvent event) {
        log.info("Signed in: {}", event.getAuthentication().getName());
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        log.info(
                "Sign-in {}: {}",
                event.getException() instanceof LockedException ? "locked" : "refused",
                name(event.getAuthentication().getName()));
    }

    /**
     * Only logins that exist: people type passwords into the wrong field, and attackers anything.
     */
    private String name(String typed) {
        try {
            return accounts.find(typed).map(account -> account.login()).orElse("an unknown login");
        } catch (DataAccessException | TransactionException e) {
            return "a login that can't be looked up";
        }
    }
}
