package org.galatea.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts QuestionnaireResponses and Parameters that are right, nearly right and not at all to the
 * operations of FHIR, in JSON and XML, and searches for odd things.
 */
final class FhirFuzz {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Integer> EXPECTED =
            Set.of(200, 304, 400, 404, 405, 406, 412, 413, 415, 422, 501);

    private static final List<String> XML =
            List.of(
                    """
                    <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
                    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>\
                    <QuestionnaireResponse xmlns="http://hl7.org/fhir"><status value="&d;"/>\
                    </QuestionnaireResponse>\
                    """,
                    """
                    <!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>\
                    <QuestionnaireResponse xmlns="http://hl7.org/fhir"><status value="&y;"/>\
                    </QuestionnaireResponse>\
                    """,
                    """
                    <QuestionnaireResponse xmlns="http://hl7.org/fhir"><status value="completed"/>\
                    <item><linkId value="sEcReT"/></item></QuestionnaireResponse>\
                    """,
                    "<a>".repeat(5000));

    private final String server;
    private final List<JsonNode> seeds;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Findings findings = new Findings();

    /**
     * A fuzzer.
     *
     * @param seeds right QuestionnaireResponses, as JSON
     */
    FhirFuzz(String server, List<String> seeds) {
        this.server = server;
        this.seeds = seeds.stream().map(JSON::readTree).toList();
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
        int kind = random.nextInt(10);
        boolean get = kind == 9;
        boolean xml = kind == 8;
        String body = get ? "" : body(kind, random, marker);
        String path = get ? search(random) : operation(kind, random);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + "/fhir/" + path))
                        .timeout(Duration.ofSeconds(60));
        if (!get) {
            request.header("Content-Type", xml ? "application/fhir+xml" : "application/fhir+json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            long start = System.nanoTime();
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            findings.took(System.nanoTime() - start, seed);
            findings.outcome(Integer.toString(response.statusCode()));
            String fault = fault(response, get);
            if (!fault.isEmpty()) {
                findings.fault(seed, path + ": " + fault, body);
            }
        } catch (IOException e) {
            findings.outcome("broken off");
            findings.fault(seed, path + ": " + e, body);
        }
    }

    private String body(int kind, SplittableRandom random, Marker marker) {
        Mutator mutator = new Mutator(random, marker);
        JsonNode right = seeds.get(random.nextInt(seeds.size()));
        if (random.nextInt(3) == 0) {
            right =
                    JSON.readTree(
                            """
                            {"resourceType":"Parameters","parameter":[
                              {"name":"questionnaire-response","resource":%s},
                              {"name":"region","valueCode":"UK"}]}\
                            """
                                    .formatted(right));
        }
        return switch (kind) {
            case 0, 1 -> right.toString();
            case 2, 3, 4 -> mutator.json(right);
            case 5 -> mutator.text(right.toString());
            case 6 ->
                    random.nextBoolean()
                            ? "{\"item\":[".repeat(1 << random.nextInt(14))
                            : mutator.odd().toString();
            case 7 ->
                    right.toString()
                            .replaceFirst(
                                    "\"linkId\":\"[^\"]*\"",
                                    "\"linkId\":" + JSON.writeValueAsString(marker.text()));
            default -> mutator.text(XML.get(random.nextInt(XML.size())));
        };
    }

    private static String operation(int kind, SplittableRandom random) {
        String operation = random.nextInt(3) == 0 ? "$next-question" : "$assess";
        String region = kind < 6 || random.nextBoolean() ? "UK" : encoded(Hostile.text(random));
        return "Questionnaire/"
                + operation.replace("$", random.nextBoolean() ? "$" : "%24")
                + "?region="
                + region;
    }

    private static String search(SplittableRandom random) {
        String type =
                List.of(
                                "Questionnaire",
                                "PlanDefinition",
                                "Library",
                                "CodeSystem",
                                "OperationDefinition",
                                "metadata",
                                "Patient",
                                "")
                        .get(random.nextInt(8));
        String text = encoded(Hostile.text(random));
        return switch (random.nextInt(4)) {
            case 0 -> type + "/" + text;
            case 1 -> type + "?url=" + text + "&version=" + encoded(Hostile.text(random));
            case 2 -> type + "?" + text + "=" + text;
            default -> type + "?_format=json&_summary=" + text;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String fault(HttpResponse<String> response, boolean get) {
        int status = response.statusCode();
        String body = response.body();
        if (Marker.isIn(body)) {
            return status + " repeats what was sent: " + body;
        }
        if (!EXPECTED.contains(status) || status == 501 && !get) {
            return status + " is not expected: " + body;
        }
        if (body.contains("root:x:0:0")) {
            return "reads files";
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("fhir+json")) {
            // XML answers XML, and addresses that no servlet sees have a problem.
            return type.contains("xml") || type.contains("problem+json") || type.contains("html")
                    ? ""
                    : "has the type " + type;
        }
        try {
            String kind = JSON.readTree(body).path("resourceType").asString("");
            return status < 400 || kind.equals("OperationOutcome") ? "" : status + " with " + kind;
        } catch (JacksonException e) {
            return "is not JSON: " + body;
        }
    }
}
