package org.galatea.desk;

import java.time.InstantSource;
import java.util.List;
import org.galatea.account.Account;
import org.galatea.account.Accounts;
import org.galatea.account.SignIn;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Lets Spring Security ask our accounts. */
final class AccountAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final InstantSource clock;

    AccountAuthentication(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What an account may do, as Spring Security and Vaadin know it. */
    static List<SimpleGrantedAuthority> authorities(Account account) {
        return account.role().withIncluded().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        try {
            return switch (accounts.signIn(
                    attempt.getName(), String.valueOf(attempt.getCredentials()))) {
                case SignIn.Accepted(Account account) ->
                        UsernamePasswordAuthenticationToken.authenticated(
                                new Visitor.Local(account.login(), clock.instant()),
                                null,
                                authorities(account));
                case SignIn.Refused() -> throw new BadCredentialsException("refused");
                case SignIn.Locked(_) -> throw new LockedException("locked");
            };
        } catch (DataAccessException e) {
            throw new AuthenticationServiceException("away", e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
