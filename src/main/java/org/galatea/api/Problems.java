package org.galatea.api;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells every fault of a request in one RFC 9457 problem. */
@RestControllerAdvice(assignableTypes = ApiController.class)
class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidRequestException exception, WebRequest request) {
        return problem(
                exception,
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-request",
                exception.faults(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(ApiController.TooLargeException exception, WebRequest request) {
        return problem(
                exception,
                ApiController.TooLargeException.STATUS,
                "too-large",
                ApiController.TooLargeException.FAULTS,
                request);
    }

    private ResponseEntity<Object> problem(
            Exception exception,
            HttpStatusCode status,
            String type,
            List<Fault> faults,
            WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle("The request can't be answered");
        problem.setDetail(
                faults.size() == 1
                        ? faults.getFirst().what()
                        : faults.size() + " faults; see \"faults\".");
        problem.setProperty("faults", faults);
        return java.util.Objects.requireNonNull(
                handleExceptionInternal(exception, problem, new HttpHeaders(), status, request));
    }
}
