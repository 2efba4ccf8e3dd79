package org.galatea.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.galatea.TestGuide;
import org.galatea.guide.GuideSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A node that starts without the database")
class PublishedCopyTest {

    private static final GuideSource CHANGED =
            TestGuide.changed("guide.yaml", "release: \"1.0\"", "release: \"1.1\"");
    private static final Approval APPROVAL =
            new Approval(
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2026, 11, 2),
                    LocalDate.of(2026, 11, 3),
                    List.of("Bén Okoro", "Cleo \"C\" Li"));

    @TempDir private Path folder;
    private Path file;
    private Approvals approvals;
    private Mandate mandate;

    @BeforeEach
    void kept() {
        file = folder.resolve("new/published.json");
        approvals = new Approvals();
        mandate = new Mandate();
        copy("a desk").keep(CHANGED, Optional.of(APPROVAL));
    }

    private PublishedCopy copy(String desk) {
        return new PublishedCopy(Optional.of(file), desk);
    }

    private String speaks(PublishedCopy copy, boolean desk) {
        return new FirstGuide(copy, approvals, mandate).of(desk).now().guide().version();
    }

    @Test
    @DisplayName("speaks what was published last, with its approval")
    void speaksThePublished() {
        assertThat(speaks(copy("a desk"), true)).isEqualTo(CHANGED.version());
        assertThat(mandate.isKnown()).isTrue();
        assertThat(approvals.of(CHANGED.version())).contains(APPROVAL);
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    @DisplayName("takes the newer of two, and none when it was told to forget")
    void newest() {
        copy("a desk").keep(TestGuide.SOURCE, Optional.empty());
        assertThat(speaks(copy("a desk"), true)).isEqualTo(TestGuide.SOURCE.version());
        assertThat(mandate.isKnown()).isTrue();
        copy("a desk").forget();
        assertThat(copy("a desk").read()).isEmpty();
    }

    @Test
    @DisplayName("asks nobody when the copy is of another desk, changed, cut, empty or gone")
    void noTrust() throws Exception {
        assertThat(speaks(copy("another desk"), true)).isEqualTo(TestGuide.SOURCE.version());
        String good = Files.readString(file);
        for (String bad :
                List.of(
                        good.replace("advise URGENT", "advise SELF_CARE"),
                        good.replace(CHANGED.version(), TestGuide.SOURCE.version()),
                        good.substring(0, good.length() / 2),
                        "{}",
                        "[]",
                        "null",
                        "")) {
            Files.writeString(file, bad);
            assertThat(speaks(copy("a desk"), true)).isEqualTo(TestGuide.SOURCE.version());
        }
        Files.delete(file);
        assertThat(speaks(copy("a desk"), true)).isEqualTo(TestGuide.SOURCE.version());
        assertThat(mandate.isKnown()).isFalse();
    }

    @Test
    @DisplayName("asks nobody when the copy does not load in this program")
    void doesNotLoad() {
        copy("a desk")
                .keep(
                        TestGuide.changed("3-urgent.dslr", "advise URGENT", "advise NEVER"),
                        Optional.empty());
        assertThat(speaks(copy("a desk"), true)).isEqualTo(TestGuide.SOURCE.version());
        assertThat(mandate.isKnown()).isFalse();
    }

    @Test
    @DisplayName("speaks the guide that came with it where there is no desk")
    void noDesk() {
        copy("a desk").forget();
        assertThat(speaks(copy("a desk"), false)).isEqualTo(TestGuide.SOURCE.version());
        assertThat(mandate.isKnown()).isTrue();
    }

    @Test
    @DisplayName("goes on where nothing can be written")
    void readOnly() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "no folder");
        PublishedCopy copy =
                new PublishedCopy(Optional.of(taken.resolve("published.json")), "a desk");
        copy.keep(CHANGED, Optional.of(APPROVAL));
        assertThat(copy.read()).isEmpty();
        assertThat(new PublishedCopy(Optional.empty(), "a desk").read()).isEmpty();
    }
}
