package org.galatea.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.galatea.TestGuide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A guide as a zip file")
class GuideZipTest {

    private static byte[] zip(String... pathsAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int at = 0; at < pathsAndTexts.length; at += 2) {
                out.putNextEntry(new ZipEntry(pathsAndTexts[at]));
                out.write(pathsAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("comes back as it was, and gives the same bytes each time")
    void roundTrip() {
        byte[] zip = GuideZip.write(TestGuide.SOURCE);
        assertThat(GuideZip.read(zip)).isEqualTo(TestGuide.SOURCE);
        assertThat(GuideZip.write(TestGuide.SOURCE)).isEqualTo(zip);
    }

    @Test
    @DisplayName("may stand in a folder, and leaves out what belongs to no guide")
    void folder() throws IOException {
        assertThat(
                        GuideZip.read(
                                        zip(
                                                "rules/guide.yaml", "a",
                                                "rules/articles/men.md", "b",
                                                "rules/README.md", "c",
                                                "rules/.hidden.yaml", "d",
                                                "__MACOSX/rules/guide.yaml", "e",
                                                "rules/picture.png", "f",
                                                "other.yaml", "g"))
                                .files())
                .containsOnlyKeys("guide.yaml", "articles/men.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../guide.yaml", "a/../../b.yaml", "/etc/guide.yaml", "a\\b.yaml", "C:x.md"})
    @DisplayName("must not name a place outside itself")
    void outside(String path) throws IOException {
        byte[] zip = zip("guide.yaml", "a", path, "b");
        assertThatThrownBy(() -> GuideZip.read(zip))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("outside itself");
    }

    @Test
    @DisplayName("is refused when it unpacks to far more than it weighs")
    void bomb() throws IOException {
        String zeros = "0".repeat(900_000);
        String[] files = new String[2 * 30];
        for (int at = 0; at < 30; at++) {
            files[2 * at] = "file" + at + ".yaml";
            files[2 * at + 1] = zeros;
        }
        byte[] zip = zip(files);
        assertThat(zip.length).isLessThan(GuideForm.LARGEST);
        assertThatThrownBy(() -> GuideZip.read(zip))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("16 MB");
    }

    @Test
    @DisplayName("says what is wrong with a file that is too large, not a text, or no zip file")
    void wrong() throws IOException {
        byte[] large = zip("guide.yaml", "0".repeat(1024 * 1024 + 1));
        assertThatThrownBy(() -> GuideZip.read(large)).hasMessageContaining("larger than 1 MB");
        assertThatThrownBy(() -> GuideZip.read(new byte[GuideForm.LARGEST + 1]))
                .hasMessageContaining("larger than 4 MB");
        assertThatThrownBy(() -> GuideZip.read("no zip".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("guide.yaml");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("guide.yaml"));
            out.write(new byte[] {(byte) 0xff, (byte) 0xfe});
        }
        assertThatThrownBy(() -> GuideZip.read(bytes.toByteArray())).hasMessageContaining("UTF-8");
    }
}
