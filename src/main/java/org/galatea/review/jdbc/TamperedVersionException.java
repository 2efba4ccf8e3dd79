package org.galatea.review.jdbc;

/** The stored files of a version are not those that its hash was made of; it must not be used. */
public final class TamperedVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TamperedVersionException(String hash) {
        super(
                "The stored files of version "
                        + hash
                        + " are not those that were saved.\nMaybe the database was changed by hand.");
    }
}
