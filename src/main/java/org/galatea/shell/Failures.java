package org.galatea.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.galatea.http.HttpProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is shown of a request that failed before anybody could answer it: a page to people, and an
 * RFC 9457 problem to programs. Neither repeats anything of the request.
 */
@Controller
class Failures extends BasicErrorController {

    Failures(
            ErrorAttributes attributes,
            WebProperties properties,
            ObjectProvider<ErrorViewResolver> views) {
        super(attributes, properties.getError(), views.orderedStream().toList());
    }

    @Override
    public @Nullable ModelAndView errorHtml(
            HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                && address.startsWith("/api/")) {
            // A program, whatever it says that it accepts.
            try {
                HttpProblem.write(response, problem(getStatus(request)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        }
        return super.errorHtml(request, response);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        ProblemDetail problem = problem(getStatus(request));
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        Map.of(
                                "type", problem.getType(),
                                "title", problem.getTitle(),
                                "status", problem.getStatus(),
                                "detail", problem.getDetail()));
    }

    private static ProblemDetail problem(HttpStatus status) {
        return HttpProblem.of(
                status,
                "status-" + status.value(),
                status.getReasonPhrase(),
                status.is4xxClientError()
                        ? "Check the address and the headers of the request."
                        : "The server failed. Nothing was kept.");
    }
}
