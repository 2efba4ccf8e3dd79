package org.galatea.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.Optional;
import org.galatea.account.Account;
import org.galatea.account.AccountException;
import org.galatea.account.Arrival;
import org.galatea.provider.Provider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Turns who comes by the provider into a visitor of the desk. */
final class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Says in a session that its visitor wants to be signed in by the provider from now on. */
    static final String CONNECT = ProviderSignIn.class.getName() + ".connect";

    private final Provider provider;
    private final InstantSource clock;
    private final SignedIn signedIn;
    private final OidcUserService asked = new OidcUserService();

    ProviderSignIn(Provider provider, InstantSource clock, SignedIn signedIn) {
        this.provider = provider;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser said = asked.loadUser(request);
        try {
            return new ProvidedVisitor(account(said), said, clock.instant());
        } catch (DataAccessException e) {
            throw new AuthenticationServiceException("away", e);
        }
    }

    private Account account(OidcUser said) {
        Optional<String> connecting = connecting();
        if (connecting.isPresent()) {
            try {
                return provider.connect(connecting.get(), said.getClaims());
            } catch (AccountException e) {
                throw new OAuth2AuthenticationException(new OAuth2Error("provider-connected"), e);
            }
        }
        return switch (provider.arrive(said.getClaims())) {
            case Arrival.Accepted(Account account) -> account;
            case Arrival.Closed _ -> throw refused("provider-closed");
            case Arrival.Taken _ -> throw refused("provider-taken");
            case Arrival.Unnamed _ -> throw refused("provider-unnamed");
        };
    }

    /** Who asked in this session for being connected, if it is still theirs. */
    private Optional<String> connecting() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                        .getRequest();
        HttpSession session = request.getSession(false);
        Optional<String> login = signedIn.visitor().map(Visitor::getName);
        if (session == null || login.isEmpty()) {
            return Optional.empty();
        }
        Object wish = session.getAttribute(CONNECT);
        session.removeAttribute(CONNECT);
        return login.filter(name -> name.equals(wish));
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
