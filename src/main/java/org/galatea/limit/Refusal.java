package org.galatea.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.galatea.http.HttpOutcome;
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
            HttpOutcome.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "throttled",
                    "Too many requests. Wait " + wait + " s before the next one.");
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
