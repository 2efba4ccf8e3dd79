package org.galatea.shell;

import java.security.SecureRandom;
import java.util.Base64;

/** What a browser may load for our pages: nothing from anybody else. */
final class ContentSecurityPolicy {

<<<<<<< HEAD
    /** Plain pages run no script at all, and their looks stand in files. */
    static final String FOR_PLAIN_PAGES = policy("'none'", "'self'", "'self'", "'none'");

    /** What programs read is no page: were it ever shown as one, it could load nothing. */
    static final String FOR_PROGRAMS =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
=======
    /** Nobody may show a page in a frame. */
    static final String NOBODY = "'none'";
>>>>>>> a1cb539 (Lose nothing, take it along, find it, embed it, read it offline)

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private ContentSecurityPolicy() {}

    /**
     * Plain pages run no script but our own files.
     *
     * @param framedBy who may show the page in a frame
     */
    static String forPlainPages(String framedBy) {
        return policy("'self'", framedBy);
    }

    /**
     * For Vaadin's pages. Vaadin 25.2 builds functions from text, hence 'unsafe-eval'; it and its
     * components write style elements, hence 'unsafe-inline' for styles.
     *
     * @param framedBy who may show the page in a frame
     */
<<<<<<< HEAD
    static String forVaadin(String nonce) {
        return policy(
                "'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "'self' 'unsafe-inline'",
                "'self' data:",
                // Its pages begin with a base element.
                "'self'");
=======
    static String forVaadin(String nonce, String framedBy) {
        return policy("'self' 'nonce-" + nonce + "' 'unsafe-eval'", framedBy);
>>>>>>> a1cb539 (Lose nothing, take it along, find it, embed it, read it offline)
    }

    static String newNonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

<<<<<<< HEAD
    private static String policy(String scripts, String styles, String pictures, String bases) {
=======
    private static String policy(String scripts, String framedBy) {
>>>>>>> a1cb539 (Lose nothing, take it along, find it, embed it, read it offline)
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
