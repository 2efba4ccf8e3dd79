package org.galatea.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.time.InstantSource;
import org.galatea.live.Approvals;
import org.galatea.live.LiveGuide;

/** The FHIR R4 end of the house, on HAPI's server. It stores nothing and knows nobody. */
final class FhirServer extends RestfulServer {

    private static final long serialVersionUID = 1L;

    FhirServer(LiveGuide live, Approvals approvals, Canonicals canonicals, InstantSource clock) {
        super(FhirContext.forR4Cached());
        setServerName("Galatea");
        setImplementationDescription("Symptom triage from a guide that clinicians can read");
        setServerVersion(version());
        setDefaultResponseEncoding(EncodingEnum.JSON);
        setServerConformanceProvider(new Capabilities(this, canonicals));
        registerInterceptor(new Outcomes());
        registerProviders(
                new QuestionnaireProvider(live, approvals, canonicals, clock),
                new PlanDefinitionProvider(live, approvals, canonicals),
                new LibraryProvider(live, approvals, canonicals),
                new CodeSystemProvider(live, canonicals));
    }

    /** Nobody needs to know which library answers. */
    @Override
    protected String createPoweredByHeader() {
        return "";
    }

    private static String version() {
        String version = FhirServer.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
