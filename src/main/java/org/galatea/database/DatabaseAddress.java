package org.galatea.database;

import java.nio.charset.StandardCharsets;
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
 * @param folder {@code galatea.data}, whether the records lie there or not
 */
public record DatabaseAddress(
        String url, Optional<String> user, String password, Optional<Path> file, Path folder) {

    private static final String MODE = ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";

    /** As these settings say. */
    public static DatabaseAddress of(PropertyResolver settings) {
        if (Demonstration.isOn(settings)) {
            return new DatabaseAddress(
                    "jdbc:h2:mem:" + UUID.randomUUID() + MODE,
                    Optional.of("sa"),
                    "",
                    Optional.empty(),
                    folder(settings));
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
            return new DatabaseAddress(url, user, password, Optional.empty(), folder(settings));
        }
        Path place = folder(settings).resolve("desk");
        return new DatabaseAddress(
                "jdbc:h2:file:" + place + MODE,
                user.or(() -> Optional.of("sa")),
                password,
                Optional.of(place.resolveSibling("desk.mv.db")),
                folder(settings));
    }

    /** Says whether the file is there already; a database server may hold anything. */
    public boolean exists() {
        return file.map(Files::exists).orElse(true);
    }

    /** Where a copy of something in it may be kept; nowhere for records that nobody keeps. */
    public Optional<Path> copy(String name) {
        return url.startsWith("jdbc:h2:mem:")
                ? Optional.empty()
                : Optional.of(folder.resolve(name));
    }

    /** Tells one database from another, without saying where it is. */
    public String id() {
        return UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Without the password, in case somebody logs it. */
    @Override
    public String toString() {
        return "DatabaseAddress[" + (file.isPresent() ? file.get() : "server") + "]";
    }

    private static Path folder(PropertyResolver settings) {
        String named = text(settings, "galatea.data");
        Path folder =
                named.isBlank() ? Path.of(text(settings, "user.home"), ".galatea") : Path.of(named);
        return folder.toAbsolutePath();
    }

    private static String text(PropertyResolver settings, String name) {
        return settings.getProperty(name, "");
    }
}
