package org.galatea.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that can't be answered; carries every fault. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String type;
    private final transient List<Fault> faults;

    /**
     * A refusal.
     *
     * @param type kind of problem, as in {@code openapi.properties}
     */
    RefusedException(HttpStatus status, String type) {
        this(status, type, List.of());
    }

    RefusedException(HttpStatus status, String type, List<Fault> faults) {
        super(type + " with " + faults.size() + " faults");
        this.status = status;
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return type;
    }

    List<Fault> faults() {
        return faults;
    }
}
