package org.galatea.provider;

import org.jspecify.annotations.Nullable;

/** Nobody can sign in through the provider now; the message is for whoever runs the server. */
public final class ProviderAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderAwayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
