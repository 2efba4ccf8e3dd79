package org.galatea.api;

import java.util.List;

/** A request that can't be answered; carries every fault. */
final class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    InvalidRequestException(List<Fault> faults) {
        super(faults.size() + " faults in the request");
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
