package org.galatea.fhir;

import java.time.InstantSource;
import org.galatea.live.Approvals;
import org.galatea.live.LiveGuide;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the FHIR server beside the pages; {@code galatea.fhir.canonical} begins its names. */
@Configuration(proxyBeanMethods = false)
class FhirConfiguration {

    @Bean
    Canonicals fhirCanonicals(
            @Value("${galatea.fhir.canonical:" + Canonicals.DEFAULT_BASE + "}") String base) {
        return new Canonicals(base);
    }

    @Bean
    FhirAdvice fhirAdvice(Canonicals canonicals, InstantSource clock) {
        return new FhirAdvice(canonicals, clock);
    }

    @Bean
    ServletRegistrationBean<FhirServer> fhirServlet(
            LiveGuide live, Approvals approvals, Canonicals canonicals, InstantSource clock) {
        ServletRegistrationBean<FhirServer> servlet =
                new ServletRegistrationBean<>(
                        new FhirServer(live, approvals, canonicals, clock), "/fhir/*");
        servlet.setName("fhir");
        return servlet;
    }
}
