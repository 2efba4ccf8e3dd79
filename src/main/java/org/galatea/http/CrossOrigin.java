package org.galatea.http;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets pages of other sites use the API and FHIR, if {@code galatea.api.allowed-origins} names
 * those sites. Else browsers let only our own pages do so.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiProperties.class)
@ConditionalOnProperty("galatea.api.allowed-origins")
class CrossOrigin {

    private static final List<String> PATHS = List.of("/api", "/v3", "/fhir");
    private static final List<String> READABLE =
            List.of(
                    "ETag",
                    "Galatea-Guide-Version",
                    "RateLimit",
                    "RateLimit-Policy",
                    "Retry-After");

    @Bean
    FilterRegistrationBean<CorsFilter> crossOriginFilter(ApiProperties properties) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(properties.allowedOrigins());
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        allowed.setAllowedHeaders(
                List.of("Accept", "Accept-Language", "Content-Type", "If-None-Match"));
        allowed.setExposedHeaders(READABLE);
        allowed.setMaxAge(properties.preflight());
        // Never cookies: the API knows nobody.
        allowed.setAllowCredentials(false);
        CorsFilter filter =
                new CorsFilter(request ->
                        PATHS.stream().anyMatch(root -> HttpPath.isBelow(request, root))
                                ? allowed
                                : null);
        filter.setCorsProcessor(new Refusing());
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** Says so to a site that is not named. */
    private static final class Refusing extends DefaultCorsProcessor {
        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            response.getBody()
                    .write(
                            HttpProblem.bytes(
                                    HttpProblem.of(
                                            HttpStatus.FORBIDDEN,
                                            "origin-not-allowed",
                                            "Not from this site",
                                            "Whoever runs this server can allow the site in galatea.api.allowed-origins.")));
            response.flush();
        }
    }
}
