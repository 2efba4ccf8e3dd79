package org.galatea.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.galatea.Galatea;
import org.galatea.exchange.GuideForm;
import org.galatea.guide.GuideSource;
import org.galatea.live.BundledGuide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("The live guide as files")
@SpringBootTest(classes = Galatea.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GuideFilesTest {

    private static final GuideSource SOURCE = BundledGuide.source();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    private HttpRequest.Builder to(GuideForm form) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/guide." + form.ending()));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    @DisplayName(
            "come as zip and workbook that give the same guide back, and as DMN, under its version")
    void come() throws Exception {
        for (GuideForm form : GuideForm.values()) {
            HttpResponse<byte[]> file = send(to(form));
            assertThat(file.statusCode()).as(form.name()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElse(""))
                    .startsWith(form.mediaType());
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .contains(form.fileName(SOURCE.version()));
            String tag = file.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).contains(SOURCE.version());
            assertThat(send(to(form).header("If-None-Match", tag)).statusCode()).isEqualTo(304);
            if (form != GuideForm.DMN) {
                assertThat(GuideForm.read(file.body(), _ -> Optional.of(SOURCE)).source())
                        .isEqualTo(SOURCE);
            }
        }
        assertThat(send(to(GuideForm.ZIP).DELETE()).statusCode()).isEqualTo(405);
    }
}
