package org.galatea.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever goes wrong into an OperationOutcome that repeats no answer.
 *
 * <p>It runs before HAPI logs or sends an exception, so what it hides reaches neither the log nor
 * the client.
 */
@Interceptor
public class Outcomes {

    private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

    /** Looks at every exception that would leave the server; HAPI calls it. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException outgoing(Throwable problem) {
        // HAPI wraps what a method throws, unless it is one of HAPI's own.
        if (invalidBehind(problem) instanceof InvalidResponseException invalid) {
            return new UnprocessableEntityException(
                    "The response can't be assessed", outcome(invalid.faults()));
        }
        if (problem instanceof BaseServerResponseException known && known.getStatusCode() < 500) {
            return known;
        }
        // Kind and place only: the message may hold what somebody answered.
        Throwable root = root(problem);
        log.error(
                "A FHIR request failed with {} at {}.",
                root.getClass().getName(),
                Stream.of(root.getStackTrace()).findFirst().map(Object::toString).orElse("?"));
        return new InternalErrorException(
                "The request failed",
                outcome(
                        List.of(
                                new Fault(
                                        IssueType.EXCEPTION,
                                        "",
                                        "The server could not answer. Nothing was stored."))));
    }

    private static Throwable root(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static @Nullable Throwable invalidBehind(Throwable problem) {
        Throwable cause = problem;
        while (cause != null && !(cause instanceof InvalidResponseException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** One issue for each fault. */
    static OperationOutcome outcome(List<Fault> faults) {
        OperationOutcome outcome = new OperationOutcome();
        for (Fault fault : faults) {
            var issue =
                    outcome.addIssue()
                            .setSeverity(IssueSeverity.ERROR)
                            .setCode(fault.type())
                            .setDiagnostics(fault.what());
            if (!fault.place().isEmpty()) {
                issue.addExpression(fault.place());
            }
        }
        return outcome;
    }
}
