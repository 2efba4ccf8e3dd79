package org.galatea.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ServerCapabilityStatementProvider;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.OperationDefinition;

/** HAPI's own CapabilityStatement, with our definitions of our operations. */
public class Capabilities extends ServerCapabilityStatementProvider {

    private final Canonicals canonicals;

    Capabilities(RestfulServer server, Canonicals canonicals) {
        super(server);
        this.canonicals = canonicals;
    }

    @Override
    @Read(typeName = "OperationDefinition")
    public IBaseResource readOperationDefinition(@IdParam IIdType id, RequestDetails request) {
        return Operations.find(canonicals, id.getIdPart())
                .<IBaseResource>map(OperationDefinition.class::cast)
                .orElseGet(() -> super.readOperationDefinition(id, request));
    }
}
