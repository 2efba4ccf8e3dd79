package org.galatea.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.galatea.http.HttpProblem;
import org.springframework.http.HttpStatus;

/** What somebody over a limit gets: each in the form that the addresses speak. */
enum Refusal {
    /** An RFC 9457 problem. */
    PROBLEM {
        @Override
        void send(HttpServletResponse response, long wait) throws IOException {
            HttpProblem.write(
                    response,
                    HttpProblem.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-requests",
                            "Too many requests",
                            "Wait " + wait + " s before the next request."));
        }
    },

    /** A FHIR OperationOutcome. */
    OUTCOME {
        @Override
        void send(HttpServletResponse response, long wait) throws IOException {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setContentType("application/fhir+json;charset=UTF-8");
            response.getWriter()
                    .write(
                            """
                            {"resourceType":"OperationOutcome","issue":[{"severity":"error",\
                            "code":"throttled","diagnostics":"Too many requests. Wait %d s."}]}\
                            """
                                    .formatted(wait));
        }
    },

    /** The page for errors. */
    PAGE {
        @Override
        void send(HttpServletResponse response, long wait) throws IOException {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    };

    /**
     * Sends it.
     *
     * @param wait seconds until the next request is let through
     */
    abstract void send(HttpServletResponse response, long wait) throws IOException;
}
