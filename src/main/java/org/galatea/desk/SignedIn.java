package org.galatea.desk;

import java.util.Optional;
import org.galatea.account.Account;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who acts now. Reads the account again each time, so that somebody who was disabled, or may do
 * less than an hour ago, can't go on in a page that is still open.
 */
@Component
public class SignedIn {

    private final Accounts accounts;

    SignedIn(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account of this session, if it is still open. */
    public Optional<Account> account() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now == null || !now.isAuthenticated() || now instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return accounts.find(now.getName()).filter(Account::enabled);
    }

    /**
     * The account of this session, for an act that needs a role. Every act of a page begins with
     * it.
     *
     * @return the login
     * @throws AccessDeniedException if nobody is signed in, or the role is not enough
     */
    public String require(Role role) {
        return account()
                .filter(known -> known.role().includes(role))
                .map(Account::login)
                .orElseThrow(() -> new AccessDeniedException("This needs the role " + role + "."));
    }
}
