package org.galatea.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Leads to the page to sign in, which says so where a session was there before: people should know
 * that nobody but time has sent them there.
 */
final class Doorway extends LoginUrlAuthenticationEntryPoint {

    Doorway() {
        super(SignInPages.SIGN_IN);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused) {
        boolean before =
                request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return before ? getLoginFormUrl() + "?over" : getLoginFormUrl();
    }
}
