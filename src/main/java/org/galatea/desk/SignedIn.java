package org.galatea.desk;

import java.time.InstantSource;
import java.util.Optional;
import org.galatea.account.Account;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who acts now. Reads the account again each time, so that somebody who was disabled, or may do
 * less than an hour ago, can't go on in a page that is still open.
 */
@Component
public class SignedIn {

    /** Where an open page leads whose session has ended: the page to sign in says why. */
    public static final String ENDED = SignInPages.SIGN_IN + "?ended";

    private static final Logger log = LoggerFactory.getLogger(SignedIn.class);

    private final Accounts accounts;
    private final InstantSource clock;
    private final SecurityContextHolderStrategy holder;

    /**
     * @param holder the one of this server; the one that is known everywhere is that of the server
     *     which started last in this process
     */
    SignedIn(Accounts accounts, InstantSource clock, SecurityContextHolderStrategy holder) {
        this.accounts = accounts;
        this.clock = clock;
        this.holder = holder;
    }

    /** The account of this session, if it is still open. */
    public Optional<Account> account() {
        return visitor()
                .flatMap(visitor ->
                        accounts.find(visitor.getName())
                                .filter(account -> account.isOpenFor(visitor.since())));
    }

    /** The login of this session, whether or not it is still open; empty if nobody signed in. */
    public String login() {
        return visitor().map(Visitor::getName).orElse("");
    }

    /** Who signed in to this session, whether or not it is still open. */
    Optional<Visitor> visitor() {
        Authentication now = holder.getContext().getAuthentication();
        return now != null && now.getPrincipal() instanceof Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }

    /** Lets this session go on after an act of its own that ended all others of the account. */
    public void goOn() {
        SecurityContext before = holder.getContext();
        if (before.getAuthentication() instanceof Authentication now
                && now.getPrincipal() instanceof Visitor.Local visitor) {
            SecurityContext context = holder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                            new Visitor.Local(visitor.login(), clock.instant()),
                            null,
                            now.getAuthorities()));
            holder.setContext(context);
            ServletRequestAttributes request =
                    (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            request.getRequest()
                    .getSession()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            context);
        }
    }

    /**
     * Notes in this session that its visitor wants to be signed in by the provider from now on.
     *
     * @return where to go for it
     */
    public String connect() {
        ServletRequestAttributes request =
                (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        request.getRequest()
                .getSession()
                .setAttribute(ProviderSignIn.CONNECT, require(Role.READER));
        return SignInPages.BEGIN;
    }

    /**
     * The account of this session, for an act that needs a role. Every act of a page begins with
     * it.
     *
     * @return the login
     * @throws EndedSessionException if nobody is signed in any more
     * @throws AccessDeniedException if the role is not enough
     */
    public String require(Role role) {
        Account known = account().orElseThrow(EndedSessionException::new);
        if (!known.role().includes(role)) {
            log.info("Refused: an act that needs the role {}.", role);
            throw new AccessDeniedException("This needs the role " + role + ".");
        }
        return known.login();
    }
}
