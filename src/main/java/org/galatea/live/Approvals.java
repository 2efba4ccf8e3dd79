package org.galatea.live;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The approval of the guide that speaks, kept in memory beside it, so that telling it to other
 * systems needs no database.
 */
public final class Approvals {

    private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());

    private record Known(String version, Approval approval) {}

    public void remember(String version, Approval approval) {
        known.set(Optional.of(new Known(version, approval)));
    }

    /** Empty where nobody has approved this version through the desk. */
    public Optional<Approval> of(String version) {
        return known.get()
                .filter(current -> current.version().equals(version))
                .map(Known::approval);
    }
}
