package org.galatea.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the site stands for the world: {@code galatea.address}, such as https://check.example.org;
 * without it, where the request came to.
 */
@Component
class SiteAddress {

    private final Optional<String> configured;

    SiteAddress(@Value("${galatea.address:}") String configured) {
        this.configured =
                configured.isBlank() ? Optional.empty() : Optional.of(checked(configured.strip()));
    }

    /** Without a slash at its end. */
    String of(HttpServletRequest request) {
        return configured.orElseGet(
                () -> ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    }

    private static String checked(String address) {
        try {
            URI uri = URI.create(address);
            String scheme = uri.getScheme();
            String path = uri.getPath();
            if (("https".equals(scheme) || "http".equals(scheme))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && (path == null || path.isEmpty() || path.equals("/"))) {
                return address.replaceFirst("/$", "");
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new IllegalArgumentException(
                "galatea.address is \""
                        + address
                        + "\". It must be an address such as https://check.example.org, without a path.");
    }
}
