package org.galatea.load;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of a load, each a whole number. */
final class Options {

    private Options() {}

    static Map<String, Integer> read(String... arguments) {
        Map<String, Integer> options = new LinkedHashMap<>();
        options.put("people", 1000);
        options.put("minutes", 10);
        options.put("thought", 15);
        options.put("heap", 512);
        options.put("arrive", 150);
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (!options.containsKey(parts[0])
                    || parts.length < 2
                    || !parts[1].matches("\\d{1,7}")) {
                throw new IllegalArgumentException(
                        "\"%s\" is not a setting.\nMaybe one of these, with a number: %s"
                                .formatted(argument, options.keySet()));
            }
            options.put(parts[0], Integer.valueOf(parts[1]));
        }
        return options;
    }
}
