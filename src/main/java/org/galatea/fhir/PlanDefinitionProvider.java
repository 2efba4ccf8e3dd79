package org.galatea.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import org.galatea.guide.Guide;
import org.galatea.live.Approvals;
import org.galatea.live.LiveGuide;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.jspecify.annotations.Nullable;

/** The advice rules of the live guide. HAPI calls its methods. */
public class PlanDefinitionProvider implements IResourceProvider {

    private final LiveGuide live;
    private final Approvals approvals;
    private final Canonicals canonicals;

    PlanDefinitionProvider(LiveGuide live, Approvals approvals, Canonicals canonicals) {
        this.live = live;
        this.approvals = approvals;
        this.canonicals = canonicals;
    }

    @Override
    public Class<PlanDefinition> getResourceType() {
        return PlanDefinition.class;
    }

    /** One of them by its id. */
    @Read
    public PlanDefinition read(@IdParam IdType id) {
        return Live.read(all(), id);
    }

    /** Those that have this id, url and version. */
    @Search
    public List<PlanDefinition> search(
            @OptionalParam(name = "_id") @Nullable TokenParam id,
            @OptionalParam(name = "url") @Nullable UriParam url,
            @OptionalParam(name = "version") @Nullable TokenParam version) {
        return Live.search(all(), id, url, version);
    }

    private List<PlanDefinition> all() {
        Guide guide = live.now().guide();
        return List.of(
                Publishing.of(approvals.of(guide.version()))
                        .on(PlanDefinitionExport.of(guide, canonicals), guide));
    }
}
