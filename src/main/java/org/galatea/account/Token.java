package org.galatea.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.galatea.audit.ContentHash;

/** The secret part of a one-time link; only its hash is stored. */
final class Token {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    /** A new one, of 256 bits. */
    static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As it is stored. A plain hash will do, because nobody can guess 256 bits. */
    static String hash(String token) {
        return ContentHash.of(token);
    }
}
