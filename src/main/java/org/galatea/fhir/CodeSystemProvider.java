package org.galatea.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import org.galatea.live.LiveGuide;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/** The codes of the live guide. HAPI calls its methods. */
public class CodeSystemProvider implements IResourceProvider {

    private final LiveGuide live;
    private final Canonicals canonicals;

    CodeSystemProvider(LiveGuide live, Canonicals canonicals) {
        this.live = live;
        this.canonicals = canonicals;
    }

    @Override
    public Class<CodeSystem> getResourceType() {
        return CodeSystem.class;
    }

    /** One of them by its id. */
    @Read
    public CodeSystem read(@IdParam IdType id) {
        return Live.read(all(), id);
    }

    /** Those that have this id, url and version. */
    @Search
    public List<CodeSystem> search(
            @OptionalParam(name = "_id") @Nullable TokenParam id,
            @OptionalParam(name = "url") @Nullable UriParam url,
            @OptionalParam(name = "version") @Nullable TokenParam version) {
        return Live.search(all(), id, url, version);
    }

    private List<CodeSystem> all() {
        return CodeSystemExport.all(live.now().guide(), canonicals);
    }
}
