package org.galatea.live;

import java.util.Optional;
import org.galatea.guide.InvalidGuideException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guide that a node starts with, before it has reached the desk. */
record FirstGuide(PublishedCopy copy, Approvals approvals, Mandate mandate) {

    private static final Logger log = LoggerFactory.getLogger(FirstGuide.class);

    /**
     * What was published last, as far as this node knows, else the bundled guide.
     *
     * @param desk whether there is a desk, where another one may have been published
     */
    LiveGuide of(boolean desk) {
        if (!desk) {
            mandate.known();
            return new LiveGuide(BundledGuide.source());
        }
        return copy.read()
                .flatMap(this::load)
                .orElseGet(() -> new LiveGuide(BundledGuide.source()));
    }

    private Optional<LiveGuide> load(PublishedCopy.Published published) {
        try {
            LiveGuide live = new LiveGuide(published.source());
            String version = live.now().guide().version();
            published.approval().ifPresent(known -> approvals.remember(version, known));
            mandate.known();
            log.info(
                    "Guide version {} is live: the last one that this node knows to be published.",
                    live.now().guide().shortVersion());
            return Optional.of(live);
        } catch (InvalidGuideException e) {
            log.error(
                    "The copy of the published guide does not load in this program: {} problems."
                            + " The first: {}",
                    e.problems().size(),
                    e.problems().getFirst());
            return Optional.empty();
        }
    }
}
