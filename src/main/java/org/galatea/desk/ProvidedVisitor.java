package org.galatea.desk;

import java.time.Instant;
import org.galatea.account.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom an organisation's own provider signed in. */
final class ProvidedVisitor extends DefaultOidcUser implements Visitor {

    private static final long serialVersionUID = 1L;

    private final String login;
    private final Instant since;

    ProvidedVisitor(Account account, OidcUser said, Instant since) {
        super(AccountAuthentication.authorities(account), said.getIdToken());
        this.login = account.login();
        this.since = since;
    }

    /** The login here, not what the provider calls the person. */
    @Override
    public String getName() {
        return login;
    }

    @Override
    public Instant since() {
        return since;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProvidedVisitor visitor
                && login.equals(visitor.login)
                && since.equals(visitor.since);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }
}
