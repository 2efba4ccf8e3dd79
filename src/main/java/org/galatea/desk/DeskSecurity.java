package org.galatea.desk;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.galatea.account.Accounts;
import org.galatea.provider.Provider;
import org.galatea.shell.SecurityHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

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

    /** What {@link ProviderSignIn} refuses, as the page to sign in knows it. */
    private static final Set<String> OURS =
            Set.of("provider-closed", "provider-taken", "provider-unnamed", "provider-connected");

    private static final Logger log = LoggerFactory.getLogger(DeskSecurity.class);

    @Bean
    @Order(1)
    SecurityFilterChain deskChain(
            HttpSecurity http,
            Accounts accounts,
            SignedIn signedIn,
            Provider provider,
            InstantSource clock,
            SecurityContextHolderStrategy holder)
            throws Exception {
        http.securityMatcher("/desk", "/desk/**")
                .authenticationProvider(new AccountAuthentication(accounts, clock))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        SignInPages.SIGN_IN,
                                        SignInPages.SIGN_IN + "/**",
                                        SignInPages.LEAVE,
                                        SignInPages.WELCOME + "/*")
                                .permitAll()
                                .anyRequest()
                                .hasRole("READER"))
                .addFilterBefore(new EndedSessions(signedIn, holder), AuthorizationFilter.class)
                .exceptionHandling(failures ->
                        failures.accessDeniedHandler(new StaleForms(signedIn))
                                .authenticationEntryPoint(new Doorway()))
                .formLogin(form ->
                        form.loginPage(SignInPages.SIGN_IN)
                                .defaultSuccessUrl("/desk")
                                .failureHandler(DeskSecurity::refused))
                .logout(logout ->
                        logout.logoutUrl(SignInPages.SIGN_OUT)
                                .logoutSuccessHandler((request, response, leaving) ->
                                        left(provider, request, response, leaving)))
                .headers(SecurityHeaders::of);
        if (provider.used()) {
            signInBy(provider, http, clock, signedIn);
        }
        return http.build();
    }

    private static void signInBy(
            Provider provider, HttpSecurity http, InstantSource clock, SignedIn signedIn)
            throws Exception {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(
                provider.client()
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        http.oauth2Login(login ->
                login.loginPage(SignInPages.SIGN_IN)
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoTokens())
                        .authorizationEndpoint(to -> to.baseUri(SignInPages.WITH))
                        .redirectionEndpoint(from -> from.baseUri(SignInPages.BACK))
                        .tokenEndpoint(from -> from.accessTokenResponseClient(tokens))
                        .userInfoEndpoint(from ->
                                from.oidcUserService(new ProviderSignIn(provider, clock, signedIn)))
                        .defaultSuccessUrl("/desk")
                        .failureHandler(DeskSecurity::refused));
    }

    private static void refused(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        response.sendRedirect(SignInPages.SIGN_IN + "?" + problem(failure));
    }

    /** Who came by the provider signs out there too, or the next person here would be let in. */
    private static void left(
            Provider provider,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication leaving)
            throws IOException, ServletException {
        String back = SignInPages.SIGN_IN + "?signed-out";
        Optional<String> onward =
                Optional.ofNullable(leaving)
                        .flatMap(known ->
                                provider.signOut(
                                        known,
                                        ServletUriComponentsBuilder.fromContextPath(request)
                                                .path(SignInPages.SIGN_IN)
                                                .query("signed-out")
                                                .toUriString()));
        if (onward.isPresent()) {
            // Not a redirect: browsers let a form lead only where "form-action" allows.
            request.setAttribute("onward", onward.get());
            request.getRequestDispatcher(SignInPages.LEAVE).forward(request, response);
        } else {
            response.sendRedirect(back);
        }
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
            case OAuth2AuthenticationException provided -> problem(provided.getError());
            default -> "refused";
        };
    }

    private static String problem(OAuth2Error error) {
        if (OURS.contains(error.getErrorCode())) {
            return error.getErrorCode();
        }
        log.warn("Signing in through the provider failed: {}", error);
        return "provider-failed";
    }
}
