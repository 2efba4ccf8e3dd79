package org.galatea.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.galatea.TestGuide;
import org.galatea.guide.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The live guide")
class LiveGuideTest {

    @TempDir private Path folder;

    private LiveGuide liveFrom(Path folder) throws IOException {
        for (var file : TestGuide.SOURCE.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return new LiveGuide(org.galatea.guide.GuideSource.ofFolder(folder));
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(from, to));
    }

    @Test
    @DisplayName("takes over an edit that passes every check, without a restart")
    void takesOverAGoodEdit() throws IOException {
        LiveGuide live = liveFrom(folder);
        GuideFolderWatch watch = new GuideFolderWatch(folder, live);
        edit("guide.yaml", "release: \"1.0\"", "release: \"1.1\"");
        watch.look();
        assertThat(live.now().guide().profile().release()).isEqualTo("1.1");
        assertThat(live.refused()).isEmpty();
    }

    @Test
    @DisplayName(
            "stays as it is when an edit breaks a rule, and says where; and takes the mended one")
    void keepsTheLastGoodGuide() throws IOException {
        LiveGuide live = liveFrom(folder);
        String version = live.now().guide().version();
        GuideFolderWatch watch = new GuideFolderWatch(folder, live);
        edit("3-urgent.dslr", "the fluid has blood in it", "the fluid has blod in it");
        watch.look();
        assertThat(live.now().guide().version()).isEqualTo(version);
        assertThat(live.refused()).extracting(Problem::file).contains("3-urgent.dslr");

        edit("3-urgent.dslr", "the fluid has blod in it", "the fluid has blood in it");
        watch.look();
        assertThat(live.refused()).isEmpty();
    }

    @Test
    @DisplayName("stays as it is when an edit makes a vignette fail")
    void refusesAGuideThatFailsAVignette() throws IOException {
        LiveGuide live = liveFrom(folder);
        String version = live.now().guide().version();
        GuideFolderWatch watch = new GuideFolderWatch(folder, live);
        edit("3-urgent.dslr", "advise URGENT", "advise SELF_CARE");
        watch.look();
        assertThat(live.now().guide().version()).isEqualTo(version);
        assertThat(live.refused())
                .anySatisfy(problem -> assertThat(problem.file()).startsWith("vignettes/"));
    }

    @Test
    @DisplayName("stays as it is when the folder disappears")
    void survivesAMissingFolder() throws IOException {
        LiveGuide live = liveFrom(folder.resolve("guide"));
        GuideFolderWatch watch = new GuideFolderWatch(folder.resolve("elsewhere"), live);
        watch.look();
        assertThat(live.now().guide().adviceRules()).isNotEmpty();
        assertThat(live.refused()).isNotEmpty();
    }
}
