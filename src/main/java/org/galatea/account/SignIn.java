package org.galatea.account;

import java.time.Instant;

/** What came of an attempt to sign in. */
public sealed interface SignIn {

    /** Login and password fit. */
    record Accepted(Account account) implements SignIn {}

    /** They don't, or the account is closed; which of them is nobody's business. */
    record Refused() implements SignIn {}

    /** Too many failures; the password was not looked at. */
    record Locked(Instant until) implements SignIn {}
}
