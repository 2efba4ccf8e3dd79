package org.galatea.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fault as RFC 9457 has it. None repeats a given value: what was sent may be somebody's answer.
 */
public final class HttpProblem {

    /** Below it stands a page for each kind. */
    public static final String TYPES = "/problems/";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                    .build();

    private HttpProblem() {}

    /**
     * A problem of a kind of ours.
     *
     * @param type last part of the address that names the kind
     * @param title the same for every problem of the kind
     * @param detail what went wrong this time, and what to do
     */
    public static ProblemDetail of(
            HttpStatusCode status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + type));
        problem.setTitle(title);
        return problem;
    }

    /** A problem with a request that never reached what would have answered it. */
    public static ProblemDetail of(HttpStatus status) {
        return of(status, "status-" + status.value(), status.getReasonPhrase(), detail(status));
    }

    private static String detail(HttpStatus status) {
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            return "Wait as long as the header Retry-After says before the next request.";
        }
        return status.is4xxClientError()
                ? "Check the address and the headers of the request."
                : "The server failed. Nothing was kept.";
    }

    /** The body of a problem. */
    static byte[] bytes(ProblemDetail problem) {
        return JSON.writeValueAsBytes(problem);
    }

    /** Sends a problem, whatever the request says that it accepts. */
    public static void write(HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        byte[] body = bytes(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
