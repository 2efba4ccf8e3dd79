package org.galatea.fhir;

import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.jspecify.annotations.Nullable;

/** Reading and searching among the few resources that the live guide becomes. */
final class Live {

    private Live() {}

    /**
     * The resource with this id.
     *
     * @throws ResourceNotFoundException if there is none
     */
    static <R extends MetadataResource> R read(List<R> resources, IdType id) {
        return resources.stream()
                .filter(resource -> resource.getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(() -> new ResourceNotFoundException(id));
    }

    /** The resources that match all that was asked for; a parameter that is null matches all. */
    static <R extends MetadataResource> List<R> search(
            List<R> resources,
            @Nullable TokenParam id,
            @Nullable UriParam url,
            @Nullable TokenParam version) {
        return resources.stream()
                .filter(resource -> id == null || resource.getIdPart().equals(id.getValue()))
                .filter(resource -> url == null || isNamed(resource, url.getValue()))
                .filter(resource ->
                        version == null || resource.getVersion().equals(version.getValue()))
                .toList();
    }

    /** By its canonical url, with or without its version behind a bar. */
    private static boolean isNamed(MetadataResource resource, String name) {
        return name.equals(resource.getUrl())
                || name.equals(resource.getUrl() + "|" + resource.getVersion());
    }
}
