package org.galatea.handover;

/** A code that can't be read; the message is for the person who scanned it, and repeats nothing. */
public final class UnreadableCodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableCodeException(String message) {
        super(message);
    }
}
