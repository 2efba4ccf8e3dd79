package org.galatea.cli;

import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Settings of the server on the command line of a command, such as {@code --galatea.data=…}. */
final class Settings {

    private static final Pattern SETTING = Pattern.compile("--[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+=.*");

    private Settings() {}

    /**
     * Lets only settings through.
     *
     * @throws ParameterException for a mistyped option, which must not be passed over in silence
     */
    static List<String> checked(CommandSpec command, List<String> rest) {
        rest.stream()
                .filter(argument -> !SETTING.matcher(argument).matches())
                .findFirst()
                .ifPresent(argument -> {
                    throw new ParameterException(
                            command.commandLine(),
                            "Unknown: " + argument + ". Settings look like --galatea.data=FOLDER.");
                });
        return rest;
    }
}
