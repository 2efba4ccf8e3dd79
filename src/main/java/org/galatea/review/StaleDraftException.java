package org.galatea.review;

import java.util.Optional;

/**
 * A file was changed by somebody else in the meantime; nothing was saved.
 *
 * <p>Carries both texts, so that nobody's words are lost: the page shows them side by side.
 */
public final class StaleDraftException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<DraftFile> newer;
    private final String refused;

    /**
     * @param newer the file as it is now; empty when it was removed
     * @param refused the text that was not saved
     */
    public StaleDraftException(String path, Optional<DraftFile> newer, String refused) {
        super(
                newer.map(file ->
                                path + " was changed by " + file.changedBy() + " in the meantime.")
                                .orElse(path + " was removed in the meantime.")
                        + "\nMaybe compare both texts, and save again on top of the newer one.");
        this.newer = newer;
        this.refused = refused;
    }

    /** The file as it is now; empty when it was removed. */
    public Optional<DraftFile> newer() {
        return newer;
    }

    /** The text that was not saved. */
    public String refused() {
        return refused;
    }
}
