package org.galatea.desk.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.regex.Pattern;
import org.galatea.review.RefusedException;

/** What a page was opened for. */
record Place(RouteParameters parts, QueryParameters query) {

    static final Place NOWHERE = new Place(RouteParameters.empty(), QueryParameters.empty());
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    static Place of(BeforeEnterEvent event) {
        return new Place(event.getRouteParameters(), event.getLocation().getQueryParameters());
    }

    /**
     * The version that was asked for, if one was.
     *
     * @throws RefusedException if it can't be one
     */
    Optional<String> version() {
        return query.getSingleParameter("version").map(Place::hash);
    }

    /** A part of the address, such as the id of a rule. */
    String part(String name) {
        return parts.get(name).orElse("");
    }

    /**
     * A version that stands in the address.
     *
     * @throws RefusedException if it can't be one
     */
    static String hash(String text) {
        if (!HASH.matcher(text).matches()) {
            throw new RefusedException("There is no such version.");
        }
        return text;
    }
}
