package org.galatea.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.galatea.Galatea;
import org.galatea.TestGuide;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.interview.Interview;
import org.galatea.vignette.Vignette;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("The FHIR server")
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = Galatea.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FhirServerTest {

    private static final Guide GUIDE = TestGuide.GUIDE;
    private static final Canonicals NAMES = Canonicals.DEFAULT;
    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final IParser JSON = R4.newJsonParser();
    private static final String SECRET = "Aphrodite-7391";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/fhir/" + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private <R extends Resource> R get(String path, Class<R> type) throws Exception {
        HttpResponse<String> response = send(to(path));
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return JSON.parseResource(type, response.body());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(
                to(path).header("Content-Type", "application/fhir+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static QuestionnaireResponse response(Answers answers) {
        return ResponseExport.of(GUIDE, NAMES, answers, Instant.EPOCH);
    }

    private static String text(Resource resource) {
        return JSON.encodeResourceToString(resource);
    }

    @Test
    @DisplayName("says what it can do, and what its operations take")
    void saysWhatItCanDo() throws Exception {
        CapabilityStatement metadata = get("metadata", CapabilityStatement.class);
        assertThat(metadata.getRestFirstRep().getResource())
                .extracting(resource -> resource.getType())
                .contains("Questionnaire", "PlanDefinition", "Library", "CodeSystem");
        assertThat(Validator.errors(metadata)).isEmpty();
        for (String name : List.of("assess", "next-question")) {
            OperationDefinition operation =
                    get("OperationDefinition/Questionnaire-t-" + name, OperationDefinition.class);
            assertThat(operation.getParameter()).isNotEmpty();
            assertThat(Validator.errors(operation)).isEmpty();
            assertThat(text(metadata)).contains("OperationDefinition/Questionnaire-t-" + name);
        }
    }

    @Test
    @DisplayName("gives the guide's resources by id, and finds them by url and version")
    void givesTheGuide() throws Exception {
        for (String type : List.of("Questionnaire", "PlanDefinition", "Library")) {
            assertThat(send(to(type + "/" + GUIDE.profile().id())).statusCode()).isEqualTo(200);
            String url = type + "?url=" + NAMES.url(type, GUIDE);
            assertThat(get(url, Bundle.class).getEntry()).as(url).hasSize(1);
            assertThat(get(url + "&version=" + GUIDE.version(), Bundle.class).getEntry())
                    .hasSize(1);
            assertThat(get(url + "&version=other", Bundle.class).getEntry()).isEmpty();
            String canonical = URLEncoder.encode("|" + GUIDE.version(), StandardCharsets.UTF_8);
            assertThat(get(url + canonical, Bundle.class).getEntry()).hasSize(1);
            String tag =
                    send(to(type + "/" + GUIDE.profile().id()))
                            .headers()
                            .firstValue("ETag")
                            .orElseThrow();
            assertThat(
                            send(to(type + "/" + GUIDE.profile().id()).header("If-None-Match", tag))
                                    .statusCode())
                    .isEqualTo(304);
        }
        assertThat(get("Questionnaire/" + GUIDE.profile().id(), Questionnaire.class).getVersion())
                .isEqualTo(GUIDE.version());
    }

    @Test
    @DisplayName("speaks XML to who asks for it, and reads it")
    void speaksXml() throws Exception {
        HttpResponse<String> answer =
                send(
                        to("Questionnaire/$assess?region=UK")
                                .header("Content-Type", "application/fhir+xml")
                                .header("Accept", "application/fhir+xml")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                R4.newXmlParser()
                                                        .encodeResourceToString(
                                                                response(Answers.NONE)))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("xml");
        assertThat(R4.newXmlParser().parseResource(Bundle.class, answer.body()).getEntry())
                .hasSize(4);
    }

    @Test
    @DisplayName("gives every vignette its urgency")
    void givesTheUrgency() throws Exception {
        assertThat(Vignettes.ALL).hasSizeGreaterThan(100);
        for (Vignette vignette : Vignettes.ALL) {
            Parameters parameters = new Parameters();
            parameters
                    .addParameter()
                    .setName("questionnaire-response")
                    .setResource(response(vignette.answers()));
            parameters.addParameter("region", new CodeType(vignette.region()));
            HttpResponse<String> answer = post("Questionnaire/$assess", text(parameters));
            assertThat(answer.statusCode()).as(vignette.id()).isEqualTo(200);
            assertThat(urgency(JSON.parseResource(Bundle.class, answer.body())))
                    .as(vignette.id())
                    .isEqualTo(vignette.expected().name());
        }
    }

    private static String urgency(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(RequestGroup.class::isInstance)
                .map(RequestGroup.class::cast)
                .findFirst()
                .orElseThrow()
                .getCode()
                .getCodingFirstRep()
                .getCode();
    }

    @Test
    @DisplayName("leads a person through the interview, one question at a time")
    void leadsThroughTheInterview() throws Exception {
        Answers whole = Vignettes.ALL.getFirst().answers();
        QuestionnaireResponse now = response(Answers.NONE);
        Answers given = Answers.NONE;
        int steps = 0;
        do {
            HttpResponse<String> step = post("Questionnaire/$next-question", text(now));
            assertThat(step.statusCode()).as(step.body()).isEqualTo(200);
            now = JSON.parseResource(QuestionnaireResponse.class, step.body());
            Interview interview = Interview.of(GUIDE, given);
            assertThat(((Questionnaire) now.getContained().getFirst()).getItem())
                    .extracting(item -> item.getLinkId())
                    .containsExactlyElementsOf(linkIds(interview));
            assertThat(Validator.errors(now)).isEmpty();
            if (interview.next().isPresent()) {
                String id = interview.next().get().id();
                given = given.with(id, whole.to(id).orElseThrow());
                now.setItem(ResponseExport.items(GUIDE, NAMES, given));
            }
        } while (now.getStatus() != QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED
                && ++steps < 20);
        assertThat(now.getStatus().toCode()).isEqualTo("completed");
        assertThat(ResponseReader.read(GUIDE, NAMES, now)).isEqualTo(whole);
    }

    private static List<String> linkIds(Interview interview) {
        return interview.asked().stream()
                .flatMap(question ->
                        java.util.stream.Stream.of(
                                        LinkIds.number(question), LinkIds.options(question))
                                .distinct())
                .toList();
    }

    @Test
    @DisplayName("tells what is wrong in an OperationOutcome")
    void tellsWhatIsWrong() throws Exception {
        String good = text(response(Answers.NONE));
        QuestionnaireResponse unknown = response(Answers.NONE);
        unknown.addItem().setLinkId("pulse");
        refused(400, "region", post("Questionnaire/$assess", good));
        refused(
                400,
                "not valid FHIR",
                post(
                        "Questionnaire/$assess?region=UK",
                        """
                        {"resourceType":"Parameters","parameter":[
                          {"name":"questionnaire-response","resource":null}]}
                        """));
        refused(400, "region", post("Questionnaire/$assess?region=XX", good));
        refused(422, "linkId", post("Questionnaire/$assess?region=UK", text(unknown)));
        refused(422, "linkId", post("Questionnaire/$next-question", text(unknown)));
        refused(400, "not valid FHIR", post("Questionnaire/$assess", "{"));
        refused(400, "not valid FHIR", post("Questionnaire/$assess", ""));
        refused(400, "must be", post("Questionnaire/$assess", text(new Parameters())));
        refused(400, "must be", post("Questionnaire/$assess", "{\"resourceType\":\"Patient\"}"));
        refused(404, "not known", send(to("Questionnaire/other")));
        refused(404, "", send(to("Patient/1")));
        refused(404, "", send(to("nonsense")));
        refused(400, "", send(to("Questionnaire?nonsense=1")));
        refused(400, "", send(to("Questionnaire/$nonsense")));
        refused(405, "", send(to("Questionnaire/$assess")));
        refused(400, "", send(to("Questionnaire/x").DELETE()));
        refused(
                400,
                "",
                send(
                        to("Questionnaire")
                                .header("Content-Type", "application/fhir+json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))));
        refused(413, "KiB", post("Questionnaire/$assess", " ".repeat(Posted.LARGEST_BODY + 1)));
    }

    @Test
    @DisplayName(
            "refuses a number that would be a billion digits long before anybody writes it out")
    void hugeNumbers() throws Exception {
        for (String number : List.of("1e999999999", "-1E999999999", "1.5e-999999999", "0e9")) {
            refused(
                    400,
                    "without an exponent",
                    post(
                            "Questionnaire/$assess?region=UK",
                            "{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":"
                                    + number
                                    + "}"));
            refused(
                    400,
                    "without an exponent",
                    post(
                            "Questionnaire/$next-question?region=UK",
                            "{\"resourceType\":\"QuestionnaireResponse\",\"item\":[{\"linkId\":\"age\","
                                    + "\"answer\":[{\"valueDecimal\":"
                                    + number
                                    + "}]}]}"));
        }
    }

    private static void refused(int status, String what, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        OperationOutcome outcome = JSON.parseResource(OperationOutcome.class, response.body());
        assertThat(outcome.getIssueFirstRep().getDiagnostics()).contains(what);
        assertThat(Validator.errors(outcome)).isEmpty();
    }

    @Test
    @DisplayName("repeats nothing that was posted, neither to the sender nor in the log")
    void repeatsNothing(CapturedOutput output) throws Exception {
        String good = text(response(Vignettes.ALL.getFirst().answers()));
        for (String bad :
                List.of(
                        good.replaceFirst(
                                "\"authored\":\"[^\"]*\"", "\"authored\":\"" + SECRET + "\""),
                        good.replaceFirst("\"linkId\":\"danger\"", "\"linkId\":\"" + SECRET + "\""),
                        good.replaceFirst("\"code\":\"[^\"]*\"", "\"code\":\"" + SECRET + "\""),
                        good.replaceFirst(
                                "\"valueInteger\":\\d+", "\"valueString\":\"" + SECRET + "\""),
                        good.replaceFirst("\"item\"", "\"" + SECRET + "\":1,\"item\""))) {
            assertThat(bad).contains(SECRET);
            HttpResponse<String> response = post("Questionnaire/$assess?region=UK", bad);
            assertThat(response.statusCode()).isBetween(400, 499);
            assertThat(response.body()).doesNotContain(SECRET);
        }
        assertThat(output.getAll()).doesNotContain(SECRET);
    }
}
