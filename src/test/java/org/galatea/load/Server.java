package org.galatea.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.galatea.Galatea;

/** Galatea in a process of its own, as it is shipped, so that it can be measured and killed. */
public final class Server implements AutoCloseable {

    private static final String TOKEN = "--galatea.operations.token=";
    private static final String PORT = "--server.port=";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<String> command;
    private final Process process;
    private final URI address;
    private final Path log;

    private Server(List<String> command, URI address, Path log) throws IOException {
        this.command = List.copyOf(command);
        this.address = address;
        this.log = log;
        ProcessBuilder builder =
                new ProcessBuilder(
                                command.stream()
                                        .filter(argument -> !argument.startsWith(TOKEN))
                                        .toList())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // A secret on the command line is refused.
        command.stream()
                .filter(argument -> argument.startsWith(TOKEN))
                .forEach(token ->
                        builder.environment()
                                .put("GALATEA_OPERATIONS_TOKEN", token.substring(TOKEN.length())));
        process = builder.start();
    }

    /** Starts one with these flags of the JVM and arguments, and waits until it is ready. */
    public static Server start(Path folder, List<String> flags, List<String> arguments)
            throws IOException, InterruptedException {
        Server server = of(folder, flags, arguments);
        server.await("/readyz");
        return server;
    }

    private static Server of(Path folder, List<String> flags, List<String> arguments)
            throws IOException {
        Files.createDirectories(folder);
        int port = freePort();
        Path log = folder.resolve("server-" + port + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        String jar = System.getProperty("galatea.jar");
        command.addAll(
                jar == null
                        ? List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                Galatea.class.getName())
                        : List.of("-jar", jar));
        command.add(PORT + port);
        command.addAll(arguments);
        return new Server(command, URI.create("http://localhost:" + port), log);
    }

    /** Starts it again, at the same address, after it was stopped or killed. */
    public Server again() throws IOException, InterruptedException {
        Server server = new Server(command, address, log);
        server.await("/readyz");
        return server;
    }

    /**
     * Starts another one with the same settings, and waits only until it lives: it may have no
     * guide to speak.
     *
     * @param instead a setting in place of the first one's
     */
    public Server unready(String instead) throws IOException, InterruptedException {
        String name = instead.substring(0, instead.indexOf('=') + 1);
        int port = freePort();
        List<String> other = new ArrayList<>(command);
        other.replaceAll(argument ->
                argument.startsWith(name)
                        ? instead
                        : argument.startsWith(PORT) ? PORT + port : argument);
        Server server =
                new Server(
                        other,
                        URI.create("http://localhost:" + port),
                        log.resolveSibling("server-" + port + ".log"));
        server.await("/livez");
        return server;
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void await(String probe) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpRequest health = HttpRequest.newBuilder(address.resolve(probe)).build();
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException _) {
                // Not there yet.
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        process.destroyForcibly();
        throw new IOException("The server did not start:\n" + Files.readString(log));
    }

    public URI address() {
        return address;
    }

    /** What it has printed. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** As when the machine loses power. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Time of processors that it has used since it was started. */
    Duration usedProcessor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Memory of the process in bytes, as the system counts it; where it can be told. */
    long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    /** Bytes of the heap that are in use after a collection. */
    long usedHeap() throws IOException, InterruptedException {
        jcmd("GC.run");
        return jcmd("GC.heap_info")
                .lines()
                .map(String::strip)
                .filter(line -> line.matches(".* used \\d+K.*"))
                .filter(line -> !line.startsWith("Metaspace") && !line.startsWith("class space"))
                .mapToLong(
                        line -> Long.parseLong(line.replaceAll(".* used (\\d+)K.*", "$1")) * 1024)
                .sum();
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                Long.toString(process.pid()),
                                command)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(jcmd.getInputStream().readAllBytes());
        jcmd.waitFor();
        return said;
    }

    /** As by whoever stops a service: it may finish what it does. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
