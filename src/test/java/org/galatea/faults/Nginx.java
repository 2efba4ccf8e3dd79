package org.galatea.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real nginx on this machine in front of some nodes. */
final class Nginx implements AutoCloseable {

    private static final List<String> PLACES =
            List.of(
                    "/usr/sbin/nginx",
                    "/usr/bin/nginx",
                    "/usr/local/bin/nginx",
                    "/opt/homebrew/bin/nginx");

    private final Process process;
    private final URI address;

    private Nginx(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static Nginx start(Path folder, List<URI> nodes) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(
                configuration,
                """
                daemon off;
                pid %1$s/nginx.pid;
                error_log stderr warn;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  upstream nodes {
                    ip_hash;
                %2$s
                  }
                  server {
                    listen 127.0.0.1:%3$d;
                    location / {
                      proxy_pass http://nodes;
                      proxy_http_version 1.1;
                      proxy_set_header Host $http_host;
                      proxy_set_header Connection "";
                      proxy_set_header X-Forwarded-For $remote_addr;
                      proxy_connect_timeout 2s;
                      proxy_next_upstream error timeout non_idempotent;
                      add_header X-Node $upstream_addr always;
                    }
                  }
                }
                """
                        .formatted(
                                folder,
                                nodes.stream()
                                        .map(node ->
                                                "    server "
                                                        + "127.0.0.1:"
                                                        + node.getPort()
                                                        + " max_fails=1 fail_timeout=10s;")
                                        .collect(Collectors.joining("\n")),
                                port));
        Process process =
                new ProcessBuilder(
                                place().toString(),
                                "-p",
                                folder.toString(),
                                "-c",
                                configuration.toString())
                        .inheritIO()
                        .start();
        return new Nginx(process, URI.create("http://localhost:" + port));
    }

    private static Path place() {
        return Stream.concat(Stream.ofNullable(System.getenv("NGINX")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No nginx found.\nMaybe install it, or name it in NGINX."));
    }

    URI address() {
        return address;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
