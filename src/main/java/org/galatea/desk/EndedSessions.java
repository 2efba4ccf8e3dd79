package org.galatea.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody whose account was closed, or got another password, since they signed
 * in.
 */
final class EndedSessions extends OncePerRequestFilter {

    private final SignedIn signedIn;
    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

    EndedSessions(SignedIn signedIn, SecurityContextHolderStrategy holder) {
        this.signedIn = signedIn;
        end.setSecurityContextHolderStrategy(holder);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ended()) {
            end.logout(request, response, null);
            response.sendRedirect(SignedIn.ENDED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean ended() {
        try {
            return signedIn.visitor().isPresent() && signedIn.account().isEmpty();
        } catch (DataAccessException e) {
            // The page itself says that the database is away.
            return false;
        }
    }
}
