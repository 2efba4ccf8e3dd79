package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.galatea.pdf.PdfUa;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A person who takes the advice along")
class TakeAlongTest extends BrowserTest {

    private void toSummary() {
        answerAsWomanWithBlood();
        press("See the advice");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^Summary for the doctor")))
                .click();
        assertThat(heading()).hasText("Summary for the doctor or nurse");
    }

    @Test
    @DisplayName("gets an accessible PDF whose name and address hold no answer")
    void getsAPdf() throws Exception {
        toSummary();
        assertThat(page.getByText("Appearance of the discharge: blood-stained")).isVisible();
        Download download =
                page.waitForDownload(() ->
                        page.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions().setName("Save as PDF"))
                                .click());
        assertThat(download.suggestedFilename()).isEqualTo("galatea-summary.pdf");
        // The random name of the download may hold any number.
        assertThat(download.url().replaceAll("[0-9a-f-]{36}", ""))
                .doesNotContain("blood", "34", "age");
        byte[] pdf = Files.readAllBytes(download.path());
        assertThat(PdfUa.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("blood-stained", "U04");
        }
    }

    @Test
    @DisplayName("copies it as text, and shares text only where the device can")
    void copiesAndShares() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.addInitScript(
                "navigator.share = given => { window.given = given; return Promise.resolve(); }");
        toSummary();
        press("Copy as text");
        assertThat(page.getByText("Copied. You can paste it")).isVisible();
        assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                .contains("- Age: 34 years", "blood-stained", "U04");
        press("Share");
        assertThat(page.evaluate("Object.keys(window.given).join()")).isEqualTo("title,text");
        assertThat(page.evaluate("window.given.text").toString()).contains("blood-stained");
    }

    @Test
    @DisplayName(
            "finds no share button where there is no share sheet, and prints the summary alone")
    void printsAlone() {
        page.addInitScript("delete Navigator.prototype.share");
        toSummary();
        assertThat(page.getByText("Share").and(page.getByRole(AriaRole.BUTTON))).hasCount(0);
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator(".summary")).isVisible();
        assertThat(page.getByText("Save as PDF")).isHidden();
        assertThat(page.locator(".site-nav")).isHidden();
    }

    @Test
    @DisplayName("meets a page without a fault that axe finds, and comes back to it after a reload")
    void isAccessible() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            open(390, scheme, true);
            toSummary();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
        page.reload();
        assertThat(heading()).hasText("Summary for the doctor or nurse");
        go("/check");
        assertThat(heading()).hasText("Where do you live?");
        press("Start again");
        assertThat(heading()).hasText("How old is the person this is about?");
        go("/check/summary");
        assertThat(heading()).hasText("How old is the person this is about?");
    }
}
