package org.galatea.provider;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.galatea.account.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which provider signs people in, and what its words mean here.
 *
 * @param issuer its address, as it names itself
 * @param clientSecret belongs into the environment ({@code GALATEA_OIDC_CLIENTSECRET}); without one
 *     the program shows itself by PKCE alone
 * @param name what the page to sign in calls it
 * @param loginClaim what gives the login of a new account
 * @param nameClaim what gives the name of a new account
 * @param roleClaim what lists groups; dots lead inside, as in {@code realm_access.roles}. Without
 *     one an administrator gives roles at the desk
 * @param roles which groups make a reviewer, and so on; the highest counts
 * @param others whether people of the provider in none of these groups may read
 */
@ConfigurationProperties("galatea.oidc")
public record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("preferred_username") String loginClaim,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("") String roleClaim,
        @DefaultValue Map<Role, List<String>> roles,
        @DefaultValue("READER") Others others) {

    /** What people may do whom no group gives a role. */
    public enum Others {
        READER,
        NOBODY
    }

    /** Tells at the start what would else fail when the first person signs in. */
    public ProviderSettings {
        scopes = List.copyOf(scopes);
        roles = Map.copyOf(roles);
        if (issuer.isEmpty()
                && !(clientId.isEmpty() && clientSecret.isEmpty() && roleClaim.isEmpty())) {
            throw new IllegalArgumentException(
                    "galatea.oidc.issuer is missing.\nMaybe set it to the address of the provider,"
                            + " or remove the other settings that begin with galatea.oidc.");
        }
        if (!issuer.isEmpty() && clientId.isEmpty()) {
            throw new IllegalArgumentException(
                    "galatea.oidc.client-id is missing.\nMaybe register Galatea at the provider and"
                            + " set the id that it gives.");
        }
        if (!roles.isEmpty() && roleClaim.isEmpty()) {
            throw new IllegalArgumentException(
                    "galatea.oidc.roles has groups, but galatea.oidc.role-claim does not say where"
                            + " the provider lists them.\nMaybe set it to \"groups\".");
        }
        if (others == Others.NOBODY && roles.isEmpty()) {
            throw new IllegalArgumentException(
                    "galatea.oidc.others is \"nobody\", and no group may come in either.\nMaybe set"
                            + " galatea.oidc.role-claim and galatea.oidc.roles.reviewer.");
        }
        if (!issuer.isEmpty()) {
            checkAddress(issuer);
        }
    }

    /** Whether people come by a provider at all. */
    public boolean used() {
        return !issuer.isEmpty();
    }

    /** What people know it by. */
    public String title() {
        return name.isEmpty() && used() ? URI.create(issuer).getHost() : name;
    }

    /** Without the secret, in case somebody logs it. */
    @Override
    public String toString() {
        return "ProviderSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }

    private static void checkAddress(String issuer) {
        URI address;
        try {
            address = URI.create(issuer);
        } catch (IllegalArgumentException _) {
            throw notAnAddress(issuer);
        }
        if (address.getHost() == null || address.getScheme() == null) {
            throw notAnAddress(issuer);
        }
        boolean safe =
                address.getScheme().equals("https")
                        || address.getScheme().equals("http") && isThisMachine(address.getHost());
        if (!safe) {
            throw new IllegalArgumentException(
                    "galatea.oidc.issuer is \""
                            + issuer
                            + "\".\nMaybe begin it with https: what it says would else be open to"
                            + " everybody on the way.");
        }
    }

    private static IllegalArgumentException notAnAddress(String issuer) {
        return new IllegalArgumentException(
                "galatea.oidc.issuer is \""
                        + issuer
                        + "\", which is no address.\nMaybe https://login.example.org/realms/clinic"
                        + " or the like.");
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
