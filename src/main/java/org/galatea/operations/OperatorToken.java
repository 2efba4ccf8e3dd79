package org.galatea.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The secret with which a monitoring program shows that it belongs to whoever runs the server.
 *
 * @param secret empty where none was set: then nobody has it
 */
record OperatorToken(String secret) {

    private static final int SHORTEST = 20;
    private static final String SCHEME = "Bearer ";

    OperatorToken {
        if (!secret.isEmpty() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "galatea.operations.token is shorter than "
                            + SHORTEST
                            + " characters.\nMaybe make one with: openssl rand -hex 32");
        }
    }

    /** Says whether a request brought it in its {@code Authorization} header. */
    boolean isIn(Optional<String> authorization) {
        return !secret.isEmpty()
                && authorization
                        .filter(header -> header.startsWith(SCHEME))
                        .map(header -> header.substring(SCHEME.length()))
                        .filter(given ->
                                MessageDigest.isEqual(
                                        given.getBytes(StandardCharsets.UTF_8),
                                        secret.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return secret.isEmpty() ? "no token" : "a token";
    }
}
