package org.galatea.exchange;

import java.util.Optional;
import org.galatea.guide.GuideSource;

/**
 * A guide that somebody brought.
 *
 * @param madeFrom the version that it was made from, where the file itself says so
 */
public record Brought(GuideSource source, Optional<String> madeFrom) {}
