package org.galatea.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.springframework.stereotype.Component;

/**
 * Writes a page of HTML as a tagged PDF: with its language, its title, headings and tables that a
 * screen reader finds, and fonts inside, so that it looks the same on every printer (PDF/UA).
 *
 * <p>Whoever calls brings the words and, in {@code style}, what differs from {@code pdf/paper.css}.
 * Nothing outside the page is ever fetched: a page may hold what a person answered.
 */
@Component
public final class PdfWriter {

    private static final String FONTS = "/pdf/fonts/";
    private static final String LATIN = "Noto Sans";
    private static final String ARABIC = "Noto Sans Arabic";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /**
     * Arabic is read without them as well; on paper they would stand beside their letters, because
     * nothing places them above.
     */
    private static final Pattern VOWEL_SIGNS = Pattern.compile("[\u064b-\u0652\u0670]");

    private final String paper = new String(read("/pdf/paper.css"), StandardCharsets.UTF_8);
    private final Map<Face, byte[]> fonts = new LinkedHashMap<>();

    private record Face(String family, int weight) {}

    public PdfWriter() {
        fonts.put(new Face(LATIN, REGULAR), read(FONTS + "NotoSans-Regular.ttf"));
        fonts.put(new Face(LATIN, BOLD), read(FONTS + "NotoSans-Bold.ttf"));
        fonts.put(new Face(ARABIC, REGULAR), read(FONTS + "NotoSansArabic-Regular.ttf"));
        fonts.put(new Face(ARABIC, BOLD), read(FONTS + "NotoSansArabic-Bold.ttf"));
    }

    /** The looks that every paper begins with, for a page that shall look the same on a screen. */
    public String style() {
        return paper;
    }

    /**
     * The PDF of a page.
     *
     * @param html a whole page or only its body; its own title and language give way to these
     */
    public byte[] write(String html, Locale language, String title) {
        Document page = Jsoup.parse(html);
        prepare(page, language, title);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(page), "");
        builder.withProducer("Galatea");
        builder.usePdfUaAccessibility(true);
        builder.useExternalResourceAccessControl(
                (address, _) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(
                isRightToLeft(language) ? TextDirection.RTL : TextDirection.LTR);
        fonts.forEach((face, bytes) ->
                builder.useFont(
                        () -> new ByteArrayInputStream(bytes),
                        face.family(),
                        face.weight(),
                        FontStyle.NORMAL,
                        true));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            builder.toStream(pdf).run();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF could not be written.", e);
        }
        return pdf.toByteArray();
    }

    private void prepare(Document page, Locale language, String title) {
        Element root = Objects.requireNonNull(page.selectFirst("html"), "html");
        root.attr("lang", language.toLanguageTag());
        root.attr("dir", isRightToLeft(language) ? "rtl" : "ltr");
        page.title(title);
        page.select("script, link").remove();
        page.head().prependElement("style").appendText(paper);
        page.nodeStream(TextNode.class)
                .toList()
                .forEach(
                        text -> text.text(VOWEL_SIGNS.matcher(text.getWholeText()).replaceAll("")));
        // What a PDF calls its subject; PDF/UA asks for it.
        page.head().appendElement("meta").attr("name", "subject").attr("content", title);
        // PDF/UA asks for words on each link, beside the ones on the page.
        page.select("a[href]:not([title])").forEach(link -> link.attr("title", link.text()));
    }

    private static boolean isRightToLeft(Locale language) {
        return switch (language.getLanguage()) {
            case "ar", "fa", "he", "ur" -> true;
            default -> false;
        };
    }

    private static byte[] read(String resource) {
        try (InputStream in = PdfWriter.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + resource, e);
        }
    }
}
