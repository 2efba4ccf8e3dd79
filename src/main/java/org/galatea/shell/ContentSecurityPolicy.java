package org.galatea.shell;

import java.security.SecureRandom;
import java.util.Base64;

/** What a browser may load for our pages: nothing from anybody else. */
final class ContentSecurityPolicy {

    /** Nobody may show a page in a frame. */
    static final String NOBODY = "'none'";

    /** Pages that run no script at all, and that nobody frames; their looks stand in files. */
    static final String FOR_PLAIN_PAGES = policy("'none'", "'self'", "'self'", "'none'", NOBODY);

    /** What programs read is no page: were it ever shown as one, it could load nothing. */
    static final String FOR_PROGRAMS =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private ContentSecurityPolicy() {}

    /**
     * The public plain pages run no script but our own files.
     *
     * @param framedBy who may show the page in a frame
     */
    static String forPlainPages(String framedBy) {
        return policy("'self'", "'self'", "'self'", "'none'", framedBy);
    }

    /**
     * For Vaadin's pages. Vaadin 25.2 builds functions from text, hence 'unsafe-eval'; it and its
     * components write style elements, hence 'unsafe-inline' for styles.
     *
     * @param framedBy who may show the page in a frame
     */
    static String forVaadin(String nonce, String framedBy) {
        return policy(
                "'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "'self' 'unsafe-inline'",
                "'self' data:",
                // Its pages begin with a base element.
                "'self'",
                framedBy);
    }

    static String newNonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String policy(
            String scripts, String styles, String pictures, String bases, String framedBy) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src " + scripts,
                "style-src " + styles,
                "img-src " + pictures,
                "font-src " + pictures,
                "connect-src 'self'",
                "manifest-src 'self'",
                "object-src 'none'",
                "base-uri " + bases,
                "form-action 'self'",
                "frame-ancestors " + framedBy);
    }
}
