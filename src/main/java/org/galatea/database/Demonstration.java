package org.galatea.database;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertyResolver;

/**
 * A server to try the desk out, with accounts that everybody knows and records that nobody keeps.
 * It never starts where there are records to lose, or where people really sign in.
 */
public final class Demonstration
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** Switches it on. */
    public static final String SETTING = "galatea.demo";

    /** Says whether this server is one. */
    public static boolean isOn(PropertyResolver settings) {
        return settings.getProperty(SETTING, "").equals("true");
    }

    /** Before anything else starts, or opens a file. */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (isOn(event.getEnvironment())) {
            obstacle(event.getEnvironment())
                    .ifPresent(why -> {
                        throw new RealDataException(why);
                    });
            // Everybody knows the passwords, so only this machine may try them, unless told else.
            event.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource(SETTING, Map.of("server.address", "127.0.0.1")));
        }
    }

    /** What speaks against a demonstration here. */
    static Optional<String> obstacle(PropertyResolver settings) {
        DatabaseAddress real = DatabaseAddress.real(settings);
        if (real.file().isEmpty()) {
            return Optional.of("A database is configured: spring.datasource.url.");
        }
        if (real.exists()) {
            return Optional.of("There is a desk already: " + real.file().get() + ".");
        }
        for (String name : new String[] {"galatea.guide", "galatea.oidc.issuer"}) {
            if (!settings.getProperty(name, "").isBlank()) {
                return Optional.of("\"" + name + "\" is set.");
            }
        }
        return Optional.empty();
    }
}
