package org.galatea.desk;

import org.springframework.security.access.AccessDeniedException;

/** Somebody acts in an open page whose session has ended. */
public final class EndedSessionException extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    EndedSessionException() {
        super("The session has ended.");
    }
}
