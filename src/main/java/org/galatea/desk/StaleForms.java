package org.galatea.desk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form whose session is over was left open for long, more likely than it was forged; so it does
 * nothing, and is shown anew with a word about it.
 */
final class StaleForms implements AccessDeniedHandler {

    private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();
    private final SignedIn signedIn;

    StaleForms(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (!(denied instanceof CsrfException)) {
            refuse.handle(request, response, denied);
        } else if (path.equals(SignInPages.SIGN_OUT)) {
            response.sendRedirect(
                    signedIn.visitor().isPresent() ? "/desk" : SignInPages.SIGN_IN + "?signed-out");
        } else if (path.equals(SignInPages.SIGN_IN) || path.startsWith(SignInPages.WELCOME + "/")) {
            response.sendRedirect(path + "?stale");
        } else {
            refuse.handle(request, response, denied);
        }
    }
}
