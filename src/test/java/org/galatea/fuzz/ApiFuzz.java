package org.galatea.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls every operation of the document in every way: as it should be, nearly so, and not at all.
 */
final class ApiFuzz {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> METHODS =
            List.of("PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "PROPFIND", "sEcReT");
    private static final List<String> TYPES =
            List.of(
                    "application/json",
                    "application/json;charset=utf-16",
                    "application/xml",
                    "text/plain",
                    "multipart/form-data",
                    "application/x-www-form-urlencoded",
                    "x",
                    "application/json;sEcReT");

    /** Where a fault is: names of fields are told back, whatever they are. */
    private static final Pattern POINTER = Pattern.compile("\"pointer\":\"(?:[^\"\\\\]|\\\\.)*+\"");

    private final String server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private final JsonNode document;
    private final List<Call> calls = new ArrayList<>();
    private final ResponseSchemas schemas;
    private final String version;
    private final Findings findings = new Findings();

    /** One operation of the document. */
    private record Call(String path, String method, JsonNode operation) {}

    ApiFuzz(String server) throws IOException, InterruptedException {
        this.server = server;
        document =
                JSON.readTree(
                        client.send(
                                        HttpRequest.newBuilder(URI.create(server + "/v3/api-docs"))
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .body());
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                calls.add(
                        new Call(
                                path.getKey(),
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                operation.getValue()));
            }
        }
        schemas = new ResponseSchemas(document);
        version =
                document.at(
                                "/paths/~1api~1v1~1guide/get/responses/200/content/application~1json/examples/example/value/version")
                        .asString();
    }

    int operations() {
        return calls.size();
    }

    Findings run(int count, long seed) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            one(seed + i);
        }
        return findings;
    }

    private void one(long seed) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        Marker marker = new Marker(Math.abs(seed));
        // What takes a body has the most to get wrong.
        List<Call> posts =
                calls.stream().filter(call -> call.operation().has("requestBody")).toList();
        Call call =
                random.nextInt(4) == 0
                        ? calls.get(random.nextInt(calls.size()))
                        : posts.get(random.nextInt(posts.size()));
        int kind = random.nextInt(10);
        String body = call.operation().has("requestBody") ? body(call, kind, random, marker) : "";
        boolean otherMethod = kind == 9 && random.nextInt(3) == 0;
        String method = otherMethod ? METHODS.get(random.nextInt(METHODS.size())) : call.method();
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(server + path(call, kind, random)))
                            .timeout(Duration.ofSeconds(30))
                            .method(
                                    method,
                                    body.isEmpty() && !method.equals("POST")
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofString(body));
            headers(request, body, kind, random, marker);
            long start = System.nanoTime();
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            findings.took(System.nanoTime() - start, seed);
            findings.outcome(Integer.toString(response.statusCode()));
            String fault =
                    otherMethod ? otherMethodFault(response) : fault(call, response, kind < 3);
            if (!fault.isEmpty()) {
                findings.fault(seed, method + " " + call.path() + ": " + fault, body);
            }
        } catch (IllegalArgumentException e) {
            // The client refuses to send such a thing.
            findings.outcome("unsendable");
        } catch (IOException e) {
            findings.outcome("broken off");
            findings.fault(seed, method + " " + call.path() + ": " + e, body);
        }
    }

    private String body(Call call, int kind, SplittableRandom random, Marker marker) {
        JsonNode schema = call.operation().at("/requestBody/content/application~1json/schema");
        ObjectNode right = (ObjectNode) new SchemaValues(document, random).value(schema);
        if (right.has("guideVersion")) {
            right.put("guideVersion", kind == 3 ? marker.text() : version);
        }
        Mutator mutator = new Mutator(random, marker);
        return switch (kind) {
            case 0, 1, 2, 3 -> right.toString();
            case 4, 5, 6 -> mutator.json(right);
            case 7 -> mutator.text(right.toString());
            default ->
                    switch (random.nextInt(5)) {
                        case 0 -> Hostile.text(random) + marker.text();
                        case 1 -> "[".repeat(1 << random.nextInt(15));
                        case 2 -> "{\"answers\":".repeat(1 << random.nextInt(12));
                        case 3 -> many(right, random, marker).toString();
                        default -> mutator.odd().toString();
                    };
        };
    }

    /** Very many fields. */
    private static ObjectNode many(ObjectNode right, SplittableRandom random, Marker marker) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        int count = 1 << random.nextInt(12);
        for (int i = 0; i < count; i++) {
            answers.put(marker.name() + i, marker.text());
        }
        right.set("answers", answers);
        return right;
    }

    private String path(Call call, int kind, SplittableRandom random) {
        String path = call.path();
        for (JsonNode parameter : call.operation().path("parameters")) {
            if (parameter.path("in").asString().equals("path")) {
                String value =
                        kind < 3 ? parameter.path("example").asString() : Hostile.text(random);
                path =
                        path.replace(
                                "{" + parameter.path("name").asString() + "}",
                                URLEncoder.encode(value, StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
            }
        }
        return kind < 8
                ? path
                : path
                        + "?"
                        + URLEncoder.encode(Hostile.text(random), StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(Hostile.text(random), StandardCharsets.UTF_8);
    }

    private static void headers(
            HttpRequest.Builder request,
            String body,
            int kind,
            SplittableRandom random,
            Marker marker) {
        if (!body.isEmpty()) {
            request.header(
                    "Content-Type",
                    kind < 7 ? TYPES.getFirst() : TYPES.get(random.nextInt(TYPES.size())));
        }
        if (kind >= 8) {
            for (String name :
                    List.of(
                            "Accept",
                            "Accept-Language",
                            "If-None-Match",
                            "Cookie",
                            "X-Forwarded-For",
                            "X-Forwarded-Proto",
                            "Content-Encoding",
                            "Range",
                            "X-HTTP-Method-Override")) {
                if (random.nextInt(5) == 0) {
                    request.header(
                            name,
                            random.nextBoolean() ? Hostile.text(random) : marker.text() + "/*");
                }
            }
        }
    }

    private String fault(Call call, HttpResponse<String> response, boolean right) {
        int status = response.statusCode();
        JsonNode told = call.operation().path("responses").path(Integer.toString(status));
        if (Marker.isIn(POINTER.matcher(response.body()).replaceAll(""))) {
            return status + " repeats what was sent";
        }
        if (status == 304 && response.body().isEmpty()) {
            return "";
        }
        if (told.isMissingNode()) {
            return status + " is not documented: " + response.body();
        }
        if (status >= 500) {
            return Integer.toString(status);
        }
        if (right && status != 200 && status != 304 && status != 422) {
            return status + " to a right request: " + response.body();
        }
        return schemaFault(told, response);
    }

    private String schemaFault(JsonNode told, HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!told.has("content")) {
            return response.body().isEmpty() ? "" : response.statusCode() + " has a body";
        }
        JsonNode schema = told.path("content").path(type.replaceAll(";.*", "")).path("schema");
        if (schema.isMissingNode()) {
            return response.statusCode() + " has the type \"" + type + "\": " + response.body();
        }
        try {
            List<String> faults = schemas.faults(schema, JSON.readTree(response.body()));
            return faults.isEmpty() ? "" : "does not fit its schema: " + faults;
        } catch (JacksonException e) {
            return "is not JSON: " + response.body();
        }
    }

    /** Nothing but the documented methods does anything. */
    private static String otherMethodFault(HttpResponse<String> response) {
        int status = response.statusCode();
        if (Marker.isIn(response.body())) {
            return status + " repeats what was sent";
        }
        return status < 500 || status == 501 ? "" : Integer.toString(status);
    }
}
