package org.galatea.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a request whose parameters can't be read, such as a broken form.
 *
 * <p>Tomcat throws wherever somebody first asks for a parameter, the page for errors included, and
 * would write pages of stack traces into the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class BadParameters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isBehind(e) || response.isCommitted()) {
                throw e;
            }
            HttpProblem.write(response, HttpProblem.of(HttpStatus.BAD_REQUEST));
        }
    }

    private static boolean isBehind(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null && !(cause instanceof InvalidParameterException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
