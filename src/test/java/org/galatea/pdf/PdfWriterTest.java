package org.galatea.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page on paper")
class PdfWriterTest {

    private static final PdfWriter WRITER = new PdfWriter();

    @Test
    @DisplayName(
            "says its language and title, and has headings, lists and tables for a screen reader")
    void isTagged() throws IOException {
        try (PDDocument pdf =
                read(
                        """
                        <h1>What to do</h1><p>See a doctor — within 2 weeks.</p><ul><li>Blood</li></ul>
                        <table><tr><th>Rule</th></tr><tr><td>U04</td></tr></table>
                        <p><a href="https://example.org/">A source</a></p>
                        """,
                        Locale.ENGLISH,
                        "Advice")) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Advice");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(
                            new String(
                                    pdf.getDocumentCatalog().getMetadata().toByteArray(),
                                    StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(roles(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .contains("H1", "P", "L", "LI", "Table", "TR", "TH", "TD", "Link");
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("What to do", "See a doctor — within 2 weeks.", "U04");
        }
    }

    @Test
    @DisplayName("brings its fonts")
    void fontsAreInside() throws IOException {
        try (PDDocument pdf = read("<p>Plain <b>and bold</b></p>", Locale.ENGLISH, "Fonts")) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    fonts.add(page.getResources().getFont(name).getName());
                }
            }
            assertThat(fonts).anyMatch(name -> name.endsWith("NotoSans-Regular"));
            assertThat(fonts).anyMatch(name -> name.endsWith("NotoSans-Bold"));
        }
    }

    @Test
    @DisplayName("runs from right to left in Arabic, with letters that join")
    void arabic() throws IOException {
        try (PDDocument pdf = read("<p>دمٌ من الحلمة مقدَّم 12</p>", Locale.of("ar"), "نصيحة")) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            String text = new PDFTextStripper().getText(pdf);
            assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC))
                    .contains("الحلمة", "12")
                    .as("signs for vowels, which would stand beside their letters")
                    .contains("مقدم");
            // The glyphs are those of joined letters: none is missing from the font.
            assertThat(text).doesNotContain("#");
        }
    }

    @Test
    @DisplayName("shows nothing from outside, not even a file of the server")
    void fetchesNothing() throws IOException {
        Path secret = Files.createTempFile("secret", ".css");
        Files.writeString(secret, "p::after { content: 'leaked' }");
        try (PDDocument pdf =
                read(
                        "<style>@import url('" + secret.toUri() + "');</style><p>Words</p>",
                        Locale.ENGLISH,
                        "Closed")) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Words")
                    .doesNotContain("leaked");
        } finally {
            Files.delete(secret);
        }
    }

    private static PDDocument read(String html, Locale language, String title) throws IOException {
        return Loader.loadPDF(WRITER.write(html, language, title));
    }

    private static List<String> roles(PDStructureNode node) {
        List<String> roles = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                roles.add(element.getStandardStructureType());
                roles.addAll(roles(element));
            }
        }
        return roles;
    }
}
