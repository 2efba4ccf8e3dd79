package org.galatea.desk.ui;

import org.galatea.account.Role;
import org.galatea.desk.SignedIn;
import org.galatea.live.LiveGuide;
import org.galatea.review.jdbc.Decisions;
import org.galatea.review.jdbc.Discussions;
import org.galatea.review.jdbc.Drafts;
import org.galatea.review.jdbc.Publications;
import org.galatea.review.jdbc.Publishing;
import org.galatea.review.jdbc.Versions;
import org.springframework.stereotype.Component;

/** All services of the desk that its pages work with. */
@Component
record Desk(
        SignedIn signedIn,
        LiveGuide live,
        Versions versions,
        Decisions decisions,
        Discussions discussions,
        Drafts drafts,
        Publications publications,
        Publishing publishing,
        Shelf shelf) {

    /** Says whether who is signed in may do something; every act asks again. */
    boolean may(Role role) {
        return signedIn.account().filter(known -> known.role().includes(role)).isPresent();
    }

    /**
     * The name under which a browser's tab keeps what is not sent yet. It holds the login, so that
     * words come back after a session has ended, but only to the person who wrote them.
     *
     * @param about what the words are about
     */
    String kept(String about) {
        return "desk:" + signedIn.login() + ":" + about;
    }

    /** The version that pages show unless they are asked for another: the one that speaks. */
    String current() {
        String speaking = live.now().guide().version();
        // A guide from a named folder speaks without ever having been saved here.
        return versions.find(speaking).isPresent() ? speaking : publications.base();
    }
}
