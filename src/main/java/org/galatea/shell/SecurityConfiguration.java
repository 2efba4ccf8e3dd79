package org.galatea.shell;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Headers that protect the person; nobody signs in to the public side. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String NO_SENSORS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    @Bean
    SecurityFilterChain publicChain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                // The API is stateless, and Vaadin has a token of its own for every request.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(headers ->
                        headers.cacheControl(cache -> cache.disable())
                                .contentSecurityPolicy(csp ->
                                        csp.policyDirectives(ContentSecurityPolicy.FOR_PLAIN_PAGES))
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                                .permissionsPolicyHeader(policy -> policy.policy(NO_SENSORS)))
                .build();
    }

    /**
     * Tomcat 11 drops the headers of a response that is forwarded, as every Vaadin page is
     * (spring-security issue 19457).
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> keepHeadersAfterForward() {
        return factory ->
                factory.addContextCustomizers(
                        context -> context.setSuspendWrappedResponseAfterForward(false));
    }
}
