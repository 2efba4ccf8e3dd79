package org.galatea.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.galatea.guide.Guide;

/** A region whose contacts the guide knows. */
@Schema(name = "Region")
record RegionPart(String id, String name) {

    static List<RegionPart> all(Guide guide) {
        return guide.regions().values().stream()
                .map(region -> new RegionPart(region.id(), region.name()))
                .toList();
    }
}
