package org.galatea.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.galatea.http.HttpOutcome;
import org.galatea.http.HttpPath;
import org.galatea.http.HttpProblem;
import org.galatea.live.Mandate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While a node does not know which guide was published, it asks and advises nobody: people get the
 * whole list of signs, programs are told to come back.
 */
@Component
class MandateFilter extends OncePerRequestFilter {

    private static final String SOON = "10";
    private static final String WORDS =
            "This node does not know, or can't speak, the guide that was published. Wait "
                    + SOON
                    + " s, or ask another node. If a person waits for advice, send them to a doctor"
                    + " or nurse.";

    private final Mandate mandate;

    MandateFilter(Mandate mandate) {
        this.mandate = mandate;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return mandate.isKnown();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean person = HttpPath.isBelow(request, "/check");
        boolean api = HttpPath.isBelow(request, "/api");
        boolean fhir = HttpPath.isBelow(request, "/fhir");
        if (person || api || fhir) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (person) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            request.getRequestDispatcher("/see-a-doctor").forward(request, response);
        } else if (api) {
            HttpProblem.write(
                    response,
                    HttpProblem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "guide-unknown",
                            "It is not known which guide was published",
                            WORDS));
        } else if (fhir) {
            HttpOutcome.write(response, HttpStatus.SERVICE_UNAVAILABLE, "transient", WORDS);
        } else {
            chain.doFilter(request, response);
        }
    }
}
