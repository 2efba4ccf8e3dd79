package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.galatea.TestGuide;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Urgency;
import org.galatea.handover.Handover;
import org.galatea.handover.HandoverCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From the advice page, a clinic")
class HandoverTest extends BrowserTest {

    private void toAdvice() {
        answerAsWomanWithBlood();
        press("See the advice");
        assertThat(heading()).containsText("doctor");
    }

    private static String scanned(byte[] picture) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(
                                        new RGBLuminanceSource(
                                                image.getWidth(), image.getHeight(), pixels))))
                .getText();
    }

    @Test
    @DisplayName("can scan the answers and the advice off the screen, in light and dark")
    void scans() throws Exception {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            open(390, scheme, true);
            toAdvice();
            press("Show a code to scan");
            Locator picture =
                    page.getByRole(
                            AriaRole.IMG,
                            new Page.GetByRoleOptions().setName("code for the clinic"));
            // Large enough for a scanner that is held before a phone.
            assertThat(picture.locator("path").boundingBox().width).isGreaterThan(250);
            Handover read = HandoverCode.read(scanned(picture.screenshot()));
            assertThat(read.urgency()).isEqualTo(Urgency.URGENT);
            Answers answers = read.under(TestGuide.GUIDE).orElseThrow();
            assertThat(answers.to("age")).contains(Answer.amount(34));
            assertThat(answers.to("fluid")).contains(Answer.of("blood"));
            page.getByText("The code in letters").click();
            assertThat(HandoverCode.read(page.locator(".handover-code").innerText()))
                    .isEqualTo(read);
            press("Hide the code");
            assertThat(picture).hasCount(0);
        }
    }

    @Test
    @DisplayName("gets the FHIR bundle of the answers, and no answer stands in an address")
    void file() throws Exception {
        List<String> addresses = new ArrayList<>();
        page.onRequest(request -> addresses.add(request.url()));
        toAdvice();
        Download download =
                page.waitForDownload(() -> page.getByText("Download for the clinic").click());
        assertThat(download.suggestedFilename()).isEqualTo("galatea-advice.fhir.json");
        assertThat(Files.readString(download.path()))
                .contains("\"GuidanceResponse\"", "\"RequestGroup\"", "\"blood\"", "\"URGENT\"");
        press("Show a code to scan");
        assertThat(page.locator(".handover svg")).isVisible();
        assertThat(addresses)
                .isNotEmpty()
                .noneMatch(address -> address.contains("blood") || address.contains("GAL1"));
    }
}
