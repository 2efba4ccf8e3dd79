package org.galatea.provider;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.galatea.account.Identity;
import org.galatea.account.Role;
import org.jspecify.annotations.Nullable;

/** Reads what a provider says about a person. */
final class Claims {

    private final ProviderSettings settings;

    Claims(ProviderSettings settings) {
        this.settings = settings;
    }

    /** Who the person is. */
    Identity identity(Map<String, Object> claims) {
        String login = text(claims.get(settings.loginClaim()));
        String name = text(claims.get(settings.nameClaim()));
        return new Identity(
                text(claims.get("iss")), text(claims.get("sub")), login, name, role(claims));
    }

    /** Says whether this person has none of the groups that may come in. */
    boolean refuses(Map<String, Object> claims) {
        return settings.others() == ProviderSettings.Others.NOBODY
                && !settings.roleClaim().isEmpty()
                && granted(claims).isEmpty();
    }

    /** The highest role of the person's groups, else the least; none where groups don't count. */
    private Optional<Role> role(Map<String, Object> claims) {
        return settings.roleClaim().isEmpty()
                ? Optional.empty()
                : granted(claims).or(() -> Optional.of(Role.READER));
    }

    private Optional<Role> granted(Map<String, Object> claims) {
        List<String> groups = groups(find(claims, settings.roleClaim()));
        return settings.roles().entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(groups::contains))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder());
    }

    /** A claim of this name, else one inside others; some names of claims hold dots themselves. */
    private static @Nullable Object find(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        int dot = path.indexOf('.');
        return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inside
                ? find(inside, path.substring(dot + 1))
                : null;
    }

    private static List<String> groups(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            // Some providers write a list as one text.
            case String one ->
                    Stream.concat(Stream.of(one), Arrays.stream(one.split("[\\s,]+"))).toList();
            case null, default -> List.of();
        };
    }

    private static String text(@Nullable Object claim) {
        return claim == null ? "" : claim.toString();
    }
}
