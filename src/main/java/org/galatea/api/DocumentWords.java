package org.galatea.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** What the API's document says of each of its parts; {@code openapi.properties} holds it. */
@Component
final class DocumentWords {

    private final Properties words = new Properties();

    DocumentWords() {
        try (InputStream file =
                Objects.requireNonNull(
                        DocumentWords.class.getResourceAsStream("/openapi.properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of the API's document can't be read.", e);
        }
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /**
     * The words for a part.
     *
     * @throws IllegalStateException if it has none
     */
    String of(String key) {
        String found = words.getProperty(key);
        if (found == null) {
            throw new IllegalStateException(
                    "openapi.properties has no words for " + key + ".\nMaybe add a line for it.");
        }
        return found;
    }
}
