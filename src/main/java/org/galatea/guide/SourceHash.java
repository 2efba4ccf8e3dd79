package org.galatea.guide;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short hash of an English text, by which its translations know that it has changed. */
public final class SourceHash {

    private static final int LENGTH = 8;

    private SourceHash() {}

    /** The hash of a text; how its lines are broken does not count. */
    public static String of(String english) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    english.strip()
                                            .replaceAll("\\s+", " ")
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The hash of what a person reads in an article; when it was reviewed does not count. */
    public static String of(Article article) {
        StringBuilder all = new StringBuilder(article.title() + "\n" + article.summary());
        article.sections()
                .forEach(section ->
                        all.append("\n## ")
                                .append(section.heading())
                                .append('\n')
                                .append(section.markdown()));
        return of(all.toString());
    }
}
