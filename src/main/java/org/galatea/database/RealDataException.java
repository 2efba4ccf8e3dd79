package org.galatea.database;

/** A demonstration was to be started together with what is real; the message names it. */
final class RealDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RealDataException(String message) {
        super(message);
    }
}
