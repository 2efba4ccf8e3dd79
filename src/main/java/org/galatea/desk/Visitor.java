package org.galatea.desk;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Somebody who has signed in, by the login of the account. */
interface Visitor extends AuthenticatedPrincipal {

    /** When; what has ended the account's sessions since then has ended this one. */
    Instant since();

    /** Somebody who signed in with a password. */
    record Local(String login, Instant since) implements Visitor, Serializable {
        @Override
        public String getName() {
            return login;
        }
    }
}
