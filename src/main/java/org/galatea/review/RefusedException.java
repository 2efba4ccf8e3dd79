package org.galatea.review;

/**
 * An act that the rules of reviewing forbid, or that somebody else was quicker with; nothing was
 * changed. The message is written for the person who tried.
 */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }

    public RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
