package org.galatea.http;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the API from elsewhere.
 *
 * @param allowedOrigins sites such as https://clinic.example, exactly as browsers name them
 * @param preflight how long a browser need not ask again
 */
@ConfigurationProperties("galatea.api")
record ApiProperties(
        @DefaultValue List<String> allowedOrigins, @DefaultValue("1h") Duration preflight) {

    ApiProperties {
        allowedOrigins = List.copyOf(allowedOrigins);
        for (String origin : allowedOrigins) {
            if (!origin.matches("https?://[^/*]+")) {
                throw new IllegalArgumentException(
                        "galatea.api.allowed-origins holds \""
                                + origin
                                + "\", which is no site.\nMaybe https://clinic.example, without a path or a star.");
            }
        }
    }
}
