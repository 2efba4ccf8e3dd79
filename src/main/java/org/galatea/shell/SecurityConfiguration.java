package org.galatea.shell;

import jakarta.servlet.DispatcherType;
import org.galatea.embed.EmbedSites;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Headers that protect the person; nobody signs in to the public side. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain publicChain(HttpSecurity http, EmbedSites sites) throws Exception {
        String pageRules = ContentSecurityPolicy.forPlainPages(sites.frameAncestors(null));
        return http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                // Nobody's address: without an error it would invent one.
                                .requestMatchers("/error")
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                // The API is stateless, and Vaadin has a token of its own for every request.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(headers -> {
                    SecurityHeaders.of(headers, pageRules);
                    if (!sites.isEmpty()) {
                        // The policy says who may frame; this older header knows only nobody or
                        // all.
                        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable);
                    }
                    // Pages without answers may be kept; what holds some says so itself.
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                })
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
