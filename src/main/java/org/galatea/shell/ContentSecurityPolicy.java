package org.galatea.shell;

import java.security.SecureRandom;
import java.util.Base64;

/** What a browser may load for our pages: nothing from anybody else. */
final class ContentSecurityPolicy {

    /** Plain pages run no script at all. */
    static final String FOR_PLAIN_PAGES = policy("'none'");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private ContentSecurityPolicy() {}

    /**
     * For Vaadin's pages. Vaadin 25.2 builds functions from text, hence 'unsafe-eval'; it and its
     * components write style elements, hence 'unsafe-inline' for styles.
     */
    static String forVaadin(String nonce) {
        return policy("'self' 'nonce-" + nonce + "' 'unsafe-eval'");
    }

    static String newNonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String policy(String scripts) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src " + scripts,
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }
}
