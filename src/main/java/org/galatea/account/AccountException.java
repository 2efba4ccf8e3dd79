package org.galatea.account;

/**
 * Something that can't be done with an account; the message is written for the person who tried.
 */
public final class AccountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AccountException(String message) {
        super(message);
    }
}
