package org.galatea.http;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request goes, whichever servlet will answer it. */
public final class HttpPath {

    private HttpPath() {}

    /**
     * Says so of the address itself too. Decoded, so that an escaped letter gets nobody past it.
     */
    public static boolean isBelow(HttpServletRequest request, String root) {
        String rest = request.getPathInfo();
        String path = request.getServletPath() + (rest == null ? "" : rest);
        return path.equals(root) || path.startsWith(root + "/");
    }
}
