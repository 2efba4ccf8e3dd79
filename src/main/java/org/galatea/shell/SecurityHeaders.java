package org.galatea.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The headers of every answer, page or not. Vaadin's pages replace the policy of what they may load
 * with their own.
 */
public final class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";
    private static final String NO_SENSORS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/fhir", "/actuator");

    private SecurityHeaders() {}

    /** Adds them to what Spring Security sends anyway: nosniff, no framing, HTTPS for a year. */
    public static void of(HeadersConfigurer<HttpSecurity> headers) {
        of(headers, ContentSecurityPolicy.FOR_PLAIN_PAGES);
    }

    /**
     * The same with another policy for pages.
     *
     * @param forPages what a page may load, and who may frame it
     */
    static void of(HeadersConfigurer<HttpSecurity> headers, String forPages) {
        headers.addHeaderWriter(
                        (request, response) -> {
                            if (!response.containsHeader(POLICY)) {
                                response.setHeader(POLICY, policy(request, forPages));
                            }
                        })
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(NO_SENSORS))
                .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static String policy(HttpServletRequest request, String forPages) {
        return FOR_PROGRAMS.stream().anyMatch(request.getServletPath()::startsWith)
                ? ContentSecurityPolicy.FOR_PROGRAMS
                : forPages;
    }
}
