package org.galatea.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A fault as FHIR has it, for requests that never reach the FHIR server. */
public final class HttpOutcome {

    private HttpOutcome() {}

    /**
     * Sends an OperationOutcome.
     *
     * @param code one of FHIR's issue types
     * @param words what went wrong and what to do; nothing of the request
     */
    public static void write(
            HttpServletResponse response, HttpStatus status, String code, String words)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.getWriter()
                .write(
                        """
                        {"resourceType":"OperationOutcome","issue":[{"severity":"error",\
                        "code":"%s","diagnostics":"%s"}]}\
                        """
                                .formatted(code, words));
    }
}
