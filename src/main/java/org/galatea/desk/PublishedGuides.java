package org.galatea.desk;

import java.util.Optional;
import org.galatea.database.DeskStatus;
import org.galatea.live.Approval;
import org.galatea.live.Approvals;
import org.galatea.live.BundledGuide;
import org.galatea.live.LiveGuide;
import org.galatea.live.Mandate;
import org.galatea.live.PublishedCopy;
import org.galatea.review.Publication;
import org.galatea.review.jdbc.Publications;
import org.galatea.review.jdbc.TamperedVersionException;
import org.galatea.review.jdbc.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Lets what is published speak on this node, within seconds and without a restart.
 *
 * <p>Believes nothing that it reads: a version speaks only if it is approved, its files give its
 * hash, and it loads without a problem. Else the last good one stays.
 *
 * <p>Looks first before the server opens its door, if the database is there by then.
 */
public final class PublishedGuides implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PublishedGuides.class);

    private final Publications publications;
    private final Versions versions;
    private final PublishedApproval approval;
    private final Approvals approvals;
    private final LiveGuide live;
    private final DeskStatus status;
    private final Mandate mandate;
    private final PublishedCopy copy;
    private volatile boolean running;
    private volatile Optional<String> refusal = Optional.empty();
    private String refused = "";
    private long remembered;
    private boolean none;
    private boolean warned;

    PublishedGuides(
            Publications publications,
            Versions versions,
            PublishedApproval approval,
            Approvals approvals,
            LiveGuide live,
            DeskStatus status,
            Mandate mandate,
            PublishedCopy copy) {
        this.publications = publications;
        this.versions = versions;
        this.approval = approval;
        this.approvals = approvals;
        this.live = live;
        this.status = status;
        this.mandate = mandate;
        this.copy = copy;
    }

    @Override
    public void start() {
        running = true;
        look();
        if (!mandate.isKnown()) {
            warned = true;
            log.warn(
                    "This node asks nobody and is not ready, until it knows and can speak the guide"
                            + " that was published.");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the tables are up to date, and before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }

    /** Why the published version does not speak on this node; empty when it does. */
    public Optional<String> refusal() {
        return refusal;
    }

    /** Looks once. */
    @Scheduled(fixedDelayString = "${galatea.publication-check:2s}")
    void look() {
        if (!status.present()) {
            return;
        }
        try {
            publications.current().ifPresentOrElse(this::follow, this::nothingPublished);
        } catch (DataAccessException | TransactionException e) {
            status.lost(e);
        }
    }

    /** The guide that came with the program speaks, even if this node remembers another one. */
    private void nothingPublished() {
        if (!none && copy.read().isPresent()) {
            copy.forget();
            live.offer(BundledGuide.source());
        }
        none = true;
        known();
    }

    private void known() {
        mandate.known();
        if (warned) {
            warned = false;
            log.info("This node knows now which guide was published, and advises people.");
        }
    }

    private void follow(Publication current) {
        none = false;
        String version = current.version();
        if (version.equals(live.now().guide().version())) {
            speaks(current);
        } else if (!versions.find(version).isPresent() || !publications.maySpeak(version)) {
            refuse(version, "Version " + version + " is published but not approved.");
        } else if (!version.equals(refused)) {
            take(current);
        }
    }

    private void speaks(Publication current) {
        refused = "";
        refusal = Optional.empty();
        known();
        if (current.ordinal() != remembered) {
            Optional<Approval> given = approval.of(current);
            given.ifPresent(known -> approvals.remember(current.version(), known));
            copy.keep(live.source(), given);
            remembered = current.ordinal();
        }
    }

    private void take(Publication current) {
        String version = current.version();
        try {
            live.offer(versions.source(version));
        } catch (TamperedVersionException e) {
            refuse(version, String.valueOf(e.getMessage()));
            return;
        }
        if (live.now().guide().version().equals(version)) {
            speaks(current);
        } else {
            refuse(version, "Version " + version + " does not load: " + live.refused());
        }
    }

    private void refuse(String version, String why) {
        if (!why.equals(refusal.orElse(""))) {
            log.error(
                    "The published guide is not used; version {} stays live. {}",
                    live.now().guide().shortVersion(),
                    why);
        }
        refused = version;
        refusal = Optional.of(why);
    }
}
