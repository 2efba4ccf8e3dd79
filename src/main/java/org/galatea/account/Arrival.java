package org.galatea.account;

/** What came of somebody's coming by an organisation's own provider. */
public sealed interface Arrival {

    /** The account is open. */
    record Accepted(Account account) implements Arrival {}

    /** An administrator has closed the account. */
    record Closed() implements Arrival {}

    /** The login belongs to an account with a password, maybe to another person. */
    record Taken(String login) implements Arrival {}

    /** What the provider said gives no login. */
    record Unnamed() implements Arrival {}
}
