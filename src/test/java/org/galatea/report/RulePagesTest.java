package org.galatea.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.galatea.Galatea;
import org.galatea.TestGuide;
import org.galatea.guide.Evidence;
import org.galatea.guide.Rule;
import org.galatea.live.LiveGuide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("The published rules, for anybody")
@SpringBootTest(classes = Galatea.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RulePagesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @Autowired private LiveGuide live;

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler)
            throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                handler);
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = get(path, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as("names the version").contains(live.now().guide().version());
        return answer.body();
    }

    @Test
    @DisplayName("stand in one list, each with a page of its own")
    void everyRule() throws Exception {
        String list = page("/rules");
        TestGuide.GUIDE.rules().forEach(rule -> assertThat(list).contains("/rules/" + rule.id()));
        assertThat(page("/about")).contains("href=\"/rules\"");
        for (Rule rule :
                TestGuide.GUIDE.rules().filter(rule -> rule.id().value().endsWith("1")).toList()) {
            String shown = page("/rules/" + rule.id());
            for (String sentence : rule.head().sentences()) {
                assertThat(shown).contains(sentence.replace("'", "&#39;"));
            }
            for (String source : rule.head().evidence()) {
                Evidence evidence = TestGuide.GUIDE.evidence().get(source);
                evidence.link()
                        .ifPresent(link -> assertThat(shown).contains(link.replace("&", "&amp;")));
            }
        }
    }

    @Test
    @DisplayName("say that there is no rule where there is none")
    void noRule() throws Exception {
        for (String path : new String[] {"/rules/X999", "/rules/nothing", "/rules/U04/x"}) {
            assertThat(get(path, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName(
            "come with evidence, proof, accuracy, hazards, and a report that names the version")
    void proof() throws Exception {
        String evidence = page("/rules/evidence");
        TestGuide.GUIDE.evidence().keySet().forEach(id -> assertThat(evidence).contains(id));
        page("/rules/proof");
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(page("/rules/proof")).contains("Proven:"));
        assertThat(page("/rules/proof")).contains("Accepted by exception", "Never below");
        assertThat(page("/rules/trace")).contains("HZ01", "C31");
        assertThat(page("/rules/U04")).contains("It alone decides for");

        HttpResponse<String> html = get("/rules/report.html", HttpResponse.BodyHandlers.ofString());
        assertThat(html.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name ->
                        assertThat(name).contains(TestGuide.GUIDE.shortVersion() + ".html"));
        assertThat(html.body()).contains(TestGuide.GUIDE.version(), "HZ01", "C31", "Proven:");
        byte[] pdf = get("/rules/report.pdf", HttpResponse.BodyHandlers.ofByteArray()).body();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getDocumentInformation().getTitle())
                    .contains(TestGuide.GUIDE.shortVersion());
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains(
                            TestGuide.GUIDE.version(), "HZ01", "Proven:", "U04 Blood from inside");
        }
    }
}
