package org.galatea;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs what {@code ./galatea tools} put into {@code target/npm}. */
public final class NpmTool {

    private static final Path INSTALLED = Path.of("target", "npm").toAbsolutePath();

    private NpmTool() {}

    /** How it ended, and all that it wrote. */
    public record Outcome(int status, String output) {}

    /** The folder with the packages of one folder below {@code src/test/npm}. */
    public static Path folder(String name) {
        Path folder = INSTALLED.resolve(name);
        if (!Files.exists(folder.resolve("complete"))) {
            throw new IllegalStateException(
                    "The npm packages \"" + name + "\" are missing.\nMaybe run ./galatea tools.");
        }
        return folder;
    }

    /** Runs a script of Node in the folder of its packages. */
    public static Outcome node(String name, String script, String... arguments)
            throws IOException, InterruptedException {
        Path folder = folder(name);
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
