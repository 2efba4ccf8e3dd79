package org.galatea.desk;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import org.galatea.account.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Nobody opens an address below {@code /desk} without signing in, but for the pages to sign in
 * with.
 *
 * <p>This guards addresses only. What happens in an open Vaadin page arrives at {@code /} and
 * passes the public chain: there Vaadin's own access control guards every view, and {@link
 * SignedIn} every act.
 */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain deskChain(HttpSecurity http, Accounts accounts) throws Exception {
        return http.securityMatcher("/desk", "/desk/**")
                .authenticationProvider(new AccountAuthentication(accounts))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(SignInPages.SIGN_IN, SignInPages.WELCOME + "/*")
                                .permitAll()
                                .anyRequest()
                                .hasRole("READER"))
                .formLogin(form ->
                        form.loginPage(SignInPages.SIGN_IN)
                                .defaultSuccessUrl("/desk")
                                .failureHandler((request, response, failure) ->
                                        response.sendRedirect(
                                                SignInPages.SIGN_IN + "?" + problem(failure))))
                .logout(logout ->
                        logout.logoutUrl("/desk/sign-out")
                                .logoutSuccessUrl(SignInPages.SIGN_IN + "?signed-out"))
                .headers(headers ->
                        headers.contentSecurityPolicy(csp ->
                                        csp.policyDirectives(SignInPages.CONTENT_SECURITY_POLICY))
                                .referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /**
     * Vaadin checks each view by its annotations ({@code @RolesAllowed},
     * {@code @AnonymousAllowed}), also where a page is left for another without a new address being
     * requested. A view without one opens for nobody.
     */
    @Bean
    static NavigationAccessControlConfigurer viewAccess() {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withLoginView(SignInPages.SIGN_IN);
    }

    /** The words of the page, not of the exception: it must not say which logins exist. */
    private static String problem(AuthenticationException failure) {
        return switch (failure) {
            case LockedException _ -> "locked";
            case AuthenticationServiceException _ -> "away";
            default -> "refused";
        };
    }
}
