package org.galatea.http;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets Tomcat itself speak in problems, instead of pages of its own. */
@Configuration(proxyBeanMethods = false)
class TomcatProblems {

    /** More than fit into the headers of a request, so that no request fails for its languages. */
    private static final int MOST_LANGUAGES = 10_000;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve() {
        return factory ->
                factory.addContextCustomizers(
                        context -> context.getParent().getPipeline().addValve(new ProblemValve()));
    }

    /** Tomcat itself throws at the eleventh language, on every page. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> manyLanguages() {
        return factory ->
                factory.addConnectorCustomizers(
                        connector -> connector.setMaxLocaleCount(MOST_LANGUAGES));
    }
}
