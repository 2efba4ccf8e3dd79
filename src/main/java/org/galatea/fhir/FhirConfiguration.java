package org.galatea.fhir;

import java.time.Clock;
import org.galatea.live.LiveGuide;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the FHIR server beside the pages; {@code galatea.fhir.canonical} begins its names. */
@Configuration(proxyBeanMethods = false)
class FhirConfiguration {

    @Bean
    ServletRegistrationBean<FhirServer> fhirServlet(
            LiveGuide live,
            @Value("${galatea.fhir.canonical:" + Canonicals.DEFAULT_BASE + "}") String base) {
        ServletRegistrationBean<FhirServer> servlet =
                new ServletRegistrationBean<>(
                        new FhirServer(live, new Canonicals(base), Clock.systemUTC()), "/fhir/*");
        servlet.setName("fhir");
        return servlet;
    }
}
