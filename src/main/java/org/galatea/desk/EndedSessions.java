package org.galatea.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody whose account was closed, or got another password, since they signed
 * in.
 */
final class EndedSessions extends OncePerRequestFilter {

    private final SignedIn signedIn;

    EndedSessions(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ended()) {
            Authentication now = SecurityContextHolder.getContext().getAuthentication();
            new SecurityContextLogoutHandler().logout(request, response, now);
            response.sendRedirect(SignInPages.SIGN_IN + "?ended");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean ended() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        try {
            return now != null
                    && now.getPrincipal() instanceof Visitor
                    && signedIn.account().isEmpty();
        } catch (DataAccessException e) {
            // The page itself says that the database is away.
            return false;
        }
    }
}
