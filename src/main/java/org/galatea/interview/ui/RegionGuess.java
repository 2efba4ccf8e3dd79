package org.galatea.interview.ui;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.galatea.guide.Region;

/** Where a person may live, until they have said so. */
final class RegionGuess {

    private RegionGuess() {}

    /** The guess for the request that is being answered. */
    static Region of(Collection<Region> regions) {
        VaadinRequest request = VaadinRequest.getCurrent();
        return of(regions, request == null ? List.of() : Collections.list(request.getLocales()));
    }

    /**
     * The first region that one of the browser's languages names; else the last, "somewhere else".
     */
    static Region of(Collection<Region> regions, List<Locale> languages) {
        return languages.stream()
                .map(Locale::toLanguageTag)
                .flatMap(tag -> regions.stream().filter(region -> region.locales().contains(tag)))
                .findFirst()
                .orElseGet(() -> List.copyOf(regions).getLast());
    }
}
