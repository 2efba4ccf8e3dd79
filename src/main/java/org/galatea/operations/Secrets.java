package org.galatea.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Passwords and tokens come from the environment or from files: everybody on the machine can read
 * how a program was called.
 */
public final class Secrets {

    private static final List<String> ENDINGS = List.of("password", "secret", "token");

    private Secrets() {}

    /** What is wrong with how the program was called, in words for whoever called it. */
    public static Optional<String> faultIn(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--") && argument.indexOf('=') > 0)
                .map(argument -> argument.substring(2, argument.indexOf('=')))
                .filter(name ->
                        ENDINGS.stream()
                                .anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith(ending)))
                .findFirst()
                .map(name ->
                        "--"
                                + name
                                + " stands on the command line, where everybody on this machine can"
                                + " read it.\nMaybe set the environment variable "
                                + name.replace(".", "_").replace("-", "").toUpperCase(Locale.ROOT)
                                + " instead.");
    }
}
