package org.galatea.fhir;

import java.util.List;

/** A QuestionnaireResponse that does not answer this guide; carries every fault. */
final class InvalidResponseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    InvalidResponseException(List<Fault> faults) {
        super(faults.size() + " faults in the QuestionnaireResponse");
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
