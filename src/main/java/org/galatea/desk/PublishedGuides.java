package org.galatea.desk;

import java.util.Optional;
import org.galatea.database.DeskStatus;
import org.galatea.live.Approvals;
import org.galatea.live.LiveGuide;
import org.galatea.review.Publication;
import org.galatea.review.jdbc.Publications;
import org.galatea.review.jdbc.TamperedVersionException;
import org.galatea.review.jdbc.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Lets what is published speak on this node, within seconds and without a restart.
 *
 * <p>Believes nothing that it reads: a version speaks only if it is approved, its files give its
 * hash, and it loads without a problem. Else the last good one stays.
 */
public final class PublishedGuides {

    private static final Logger log = LoggerFactory.getLogger(PublishedGuides.class);

    private final Publications publications;
    private final Versions versions;
    private final PublishedApproval approval;
    private final Approvals approvals;
    private final LiveGuide live;
    private final DeskStatus status;
    private volatile Optional<String> refusal = Optional.empty();
    private String refused = "";
    private long remembered;

    PublishedGuides(
            Publications publications,
            Versions versions,
            PublishedApproval approval,
            Approvals approvals,
            LiveGuide live,
            DeskStatus status) {
        this.publications = publications;
        this.versions = versions;
        this.approval = approval;
        this.approvals = approvals;
        this.live = live;
        this.status = status;
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
            publications.current().ifPresent(this::follow);
        } catch (DataAccessException | TransactionException e) {
            status.lost(e);
        }
    }

    private void follow(Publication current) {
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
        if (current.ordinal() != remembered) {
            approval.of(current).ifPresent(known -> approvals.remember(current.version(), known));
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
