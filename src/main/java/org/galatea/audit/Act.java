package org.galatea.audit;

/**
 * What somebody did.
 *
 * @param actor the login, or "galatea" for the program itself
 * @param what the kind of act, such as "version.submit"
 * @param subject what it was done to: a version, a rule, an account
 * @param words what the person wrote with it; may be empty
 */
public record Act(String actor, String what, String subject, String words) {

    /** Who acts when no person does. */
    public static final String PROGRAM = "galatea";
}
