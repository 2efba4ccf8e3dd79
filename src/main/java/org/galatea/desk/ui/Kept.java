package org.galatea.desk.ui;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a browser's tab keeps of words that are not sent yet. */
final class Kept {

    private Kept() {}

    /**
     * The name under which the tab keeps them. It holds the login, so that words come back after a
     * session has ended, but only to the person who wrote them.
     */
    static String under(String key) {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return "desk:" + (now == null ? "" : now.getName()) + ":" + key;
    }
}
