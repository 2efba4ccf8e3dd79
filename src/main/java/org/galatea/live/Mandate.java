package org.galatea.live;

/**
 * Whether this node knows that the guide that speaks is the one that clinicians want to speak.
 *
 * <p>A node that starts while the desk can't be reached could speak the guide that came with the
 * program where clinicians have long published a more careful one. Until it knows, it asks nobody
 * anything: people get the list of signs, programs get a 503. What was known once stays known.
 */
public final class Mandate {

    private volatile boolean known;

    /** Says whether people may be asked and advised. */
    public boolean isKnown() {
        return known;
    }

    /** The guide that speaks is the published one, or none was ever published. */
    public void known() {
        known = true;
    }
}
