package org.galatea.provider;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.galatea.account.Account;
import org.galatea.account.Arrival;
import org.galatea.account.ProvidedAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An organisation's own provider. Nothing here asks it before somebody wants to sign in, so that
 * the server starts, and local accounts work, while it is away.
 */
public final class Provider implements ClientRegistrationRepository {

    /** What our addresses call it; there is one at most. */
    public static final String ID = "provider";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final ProviderSettings settings;
    private final Claims claims;
    private final ProvidedAccounts accounts;
    private final String returnAddress;
    private final JdkClientHttpRequestFactory requests;
    private final RestClient client;
    private volatile @Nullable ClientRegistration known;

    /**
     * @param returnAddress where the provider sends people back to; may hold {@code {baseUrl}}
     */
    public Provider(ProviderSettings settings, ProvidedAccounts accounts, String returnAddress) {
        this.settings = settings;
        this.claims = new Claims(settings);
        this.accounts = accounts;
        this.returnAddress = returnAddress;
        requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        client = client().build();
    }

    /** Whether people come by a provider at all. */
    public boolean used() {
        return settings.used();
    }

    /** What people know it by. */
    public String title() {
        return settings.title();
    }

    /** A client that does not wait for ever. */
    public RestClient.Builder client() {
        return RestClient.builder().requestFactory(requests);
    }

    /**
     * Asks the provider how it works now.
     *
     * @throws ProviderAwayException if it does not answer, or not as itself
     */
    public void look() {
        known = discover();
    }

    /** Lets in who came by the provider. */
    public Arrival arrive(Map<String, Object> said) {
        return claims.refuses(said) ? new Arrival.Closed() : accounts.arrive(claims.identity(said));
    }

    /**
     * Connects an account with a password to who came by the provider.
     *
     * @throws org.galatea.account.AccountException if either is connected already
     */
    public Account connect(String login, Map<String, Object> said) {
        return accounts.connect(login, claims.identity(said));
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = discover();
            known = registration;
        }
        return registration;
    }

    /**
     * Where somebody who came by the provider signs out there too.
     *
     * @param back where to go from there
     */
    public Optional<String> signOut(Authentication leaving, String back) {
        ClientRegistration registration = known;
        if (registration == null || !(leaving.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        Object address =
                registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint");
        if (!(address instanceof String place)) {
            return Optional.empty();
        }
        return Optional.of(
                UriComponentsBuilder.fromUriString(place)
                        .queryParam("id_token_hint", user.getIdToken().getTokenValue())
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(back)
                        .toUriString());
    }

    private ClientRegistration discover() {
        Map<String, Object> document = ask();
        if (!settings.issuer().equals(document.get("issuer"))) {
            throw new ProviderAwayException(
                    "The provider at "
                            + settings.issuer()
                            + " calls itself "
                            + document.get("issuer")
                            + ".",
                    null);
        }
        try {
            ClientRegistration.Builder registration =
                    ClientRegistrations.fromOidcConfiguration(document)
                            .registrationId(ID)
                            .clientId(settings.clientId())
                            .clientName(title())
                            .scope(settings.scopes())
                            .redirectUri(returnAddress);
            if (settings.clientSecret().isEmpty()) {
                registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
            } else {
                registration.clientSecret(settings.clientSecret());
            }
            return registration.build();
        } catch (IllegalArgumentException e) {
            throw new ProviderAwayException("The provider describes itself badly.", e);
        }
    }

    private Map<String, Object> ask() {
        String issuer = settings.issuer();
        String address =
                (issuer.endsWith("/") ? issuer : issuer + "/") + ".well-known/openid-configuration";
        try {
            Map<String, Object> document = client.get().uri(address).retrieve().body(DOCUMENT);
            return document == null ? Map.of() : document;
        } catch (RestClientException e) {
            throw new ProviderAwayException("The provider at " + issuer + " does not answer.", e);
        }
    }
}
