package org.galatea.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A SHA-256 over a list of fields.
 *
 * <p>Each field goes in with its length, so that no two lists of fields give the same bytes.
 */
public final class ContentHash {

    private final MessageDigest digest = sha256();

    /** Adds one field. */
    public ContentHash with(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** Adds a number or a yes or no. */
    public ContentHash with(Object plain) {
        return with(plain.toString());
    }

    /** Adds a field that may be missing; a missing one differs from an empty one. */
    public ContentHash with(Optional<String> field) {
        with(field.isPresent() ? "1" : "0");
        field.ifPresent(this::with);
        return this;
    }

    /** Adds a list with its length. */
    public ContentHash with(Collection<String> fields) {
        with(Integer.toString(fields.size()));
        fields.forEach(this::with);
        return this;
    }

    /** The hash in 64 hex digits; this object must not be used again. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of one text. */
    public static String of(String text) {
        return new ContentHash().with(text).hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
