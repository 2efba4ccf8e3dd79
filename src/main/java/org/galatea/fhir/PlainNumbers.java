package org.galatea.fhir;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Looks at the numbers of a JSON text before HAPI does, which writes each one out: of {@code
 * 1e999999999} it makes a text of a billion digits.
 */
final class PlainNumbers {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private PlainNumbers() {}

    /** What is wrong; empty for JSON without an exponent, which no answer needs. */
    static Optional<String> fault(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric() && hasExponent(parser.getString())) {
                    return Optional.of("Write numbers without an exponent.");
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.of("The body is not valid FHIR R4 JSON.");
        }
    }

    private static boolean hasExponent(String number) {
        return number.indexOf('e') >= 0 || number.indexOf('E') >= 0;
    }
}
