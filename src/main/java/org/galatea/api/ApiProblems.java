package org.galatea.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.galatea.http.HttpPath;
import org.galatea.http.HttpProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns whatever goes wrong below {@code /api} into one RFC 9457 problem with every fault, whether
 * a handler was found or not.
 *
 * <p>It comes before Spring's own resolvers, whose words repeat parts of the request.
 */
@Component
final class ApiProblems implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    private final DocumentWords words;

    ApiProblems(DocumentWords words) {
        this.words = words;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception) {
        if (!HttpPath.isBelow(request, "/api")) {
            return null;
        }
        try {
            if (!response.isCommitted()) {
                response.resetBuffer();
                HttpProblem.write(response, problem(exception, response));
            }
        } catch (IOException e) {
            log.debug("A client went away before it was told what is wrong.");
        }
        return new ModelAndView();
    }

    private ProblemDetail problem(Exception exception, HttpServletResponse response) {
        return switch (exception) {
            case RefusedException refused -> of(refused.status(), refused.type(), refused.faults());
            case ErrorResponse known when known.getStatusCode().is4xxClientError() -> {
                // Such as Allow, Accept.
                known.getHeaders()
                        .forEach((name, values) ->
                                values.forEach(value -> response.addHeader(name, value)));
                yield of(known.getStatusCode(), "status-" + known.getStatusCode().value());
            }
            // The client went away, or sent less than it said, or no proper form.
            case IOException _, MultipartException _, InvalidParameterException _ ->
                    of(HttpStatus.BAD_REQUEST, "status-400");
            default -> {
                // The kind of the exception only: its message may hold what somebody answered.
                log.error("An API request failed with {}.", exception.getClass().getName());
                yield of(HttpStatus.INTERNAL_SERVER_ERROR, "status-500");
            }
        };
    }

    private ProblemDetail of(HttpStatusCode status, String type) {
        return of(status, type, List.of());
    }

    /** A problem of a kind that {@code openapi.properties} describes. */
    ProblemDetail of(HttpStatusCode status, String type, List<Fault> faults) {
        ProblemDetail problem =
                HttpProblem.of(
                        status,
                        type,
                        words.of("problem." + type + ".title"),
                        faults.size() == 1
                                ? faults.getFirst().what()
                                : words.of("problem." + type + ".detail"));
        if (!faults.isEmpty()) {
            problem.setProperty("faults", faults);
        }
        return problem;
    }
}
