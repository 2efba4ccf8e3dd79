package org.galatea.operations;

import java.util.Optional;
import java.util.OptionalInt;
import org.galatea.shell.SecurityHeaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * Anybody may ask whether the server is well; everything else below {@code /actuator} is for who
 * has the token, or comes by a management port of its own, which is for a closed network.
 */
@Configuration(proxyBeanMethods = false)
class OperatorSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain operatorChain(
            HttpSecurity http,
            @Value("${galatea.operations.token:}") String token,
            @Value("${management.server.port:}") Optional<Integer> managementPort,
            @Value("${server.port:8080}") int port,
            ObjectProvider<SecurityContextHolderStrategy> holder)
            throws Exception {
        OptionalInt ofItsOwn =
                managementPort.filter(other -> other > 0 && other != port).stream()
                        .mapToInt(Integer::intValue)
                        .findFirst();
        return http.securityMatcher("/actuator", "/actuator/**")
                .addFilterBefore(
                        new OperatorFilter(
                                new OperatorToken(token),
                                ofItsOwn,
                                // Vaadin has one of its own.
                                holder.getIfAvailable(
                                        SecurityContextHolder::getContextHolderStrategy)),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/actuator/health",
                                        "/actuator/health/liveness",
                                        "/actuator/health/readiness")
                                .permitAll()
                                .anyRequest()
                                .hasRole("OPERATOR"))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityHeaders::of)
                .build();
    }
}
