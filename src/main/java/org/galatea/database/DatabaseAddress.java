package org.galatea.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.env.PropertyResolver;

/**
 * Where the records of the desk are, by the settings: in a demonstration nowhere, else in the
 * database that {@code spring.datasource.url} names, else in a file in the folder {@code
 * galatea.data}.
 *
 * @param file the file, where there is no server
 */
public record DatabaseAddress(
        String url, Optional<String> user, String password, Optional<Path> file) {

    private static final String MODE = ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";

    /** As these settings say. */
    public static DatabaseAddress of(PropertyResolver settings) {
        if (Demonstration.isOn(settings)) {
            return new DatabaseAddress(
                    "jdbc:h2:mem:" + UUID.randomUUID() + MODE,
                    Optional.of("sa"),
                    "",
                    Optional.empty());
        }
        return real(settings);
    }

    /** Where they are outside a demonstration. */
    static DatabaseAddress real(PropertyResolver settings) {
        String url = text(settings, "spring.datasource.url");
        Optional<String> user =
                Optional.of(text(settings, "spring.datasource.username"))
                        .filter(name -> !name.isEmpty());
        String password = text(settings, "spring.datasource.password");
        if (!url.isBlank()) {
            return new DatabaseAddress(url, user, password, Optional.empty());
        }
        Path place = folder(settings).toAbsolutePath().resolve("desk");
        return new DatabaseAddress(
                "jdbc:h2:file:" + place + MODE,
                user.or(() -> Optional.of("sa")),
                password,
                Optional.of(place.resolveSibling("desk.mv.db")));
    }

    /** Says whether the file is there already; a database server may hold anything. */
    public boolean exists() {
        return file.map(Files::exists).orElse(true);
    }

    /** Without the password, in case somebody logs it. */
    @Override
    public String toString() {
        return "DatabaseAddress[" + (file.isPresent() ? file.get() : "server") + "]";
    }

    private static Path folder(PropertyResolver settings) {
        String named = text(settings, "galatea.data");
        return named.isBlank() ? Path.of(text(settings, "user.home"), ".galatea") : Path.of(named);
    }

    private static String text(PropertyResolver settings, String name) {
        return settings.getProperty(name, "");
    }
}
