package org.galatea.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.galatea.TestGuide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command line")
class CliTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    @DisplayName("checks a good guide, prints its accuracy and ends with 0")
    void checksAGoodGuide() {
        assertThat(run("check", "rules")).isZero();
        assertThat(out.toString()).contains("never below", "95% interval", "EMERGENCY");
    }

    @Test
    @DisplayName("tells what is wrong with a broken guide, with file and line, and ends with 1")
    void tellsWhatIsWrong() throws IOException {
        for (var file :
                TestGuide.changed("3-urgent.dslr", "advise URGENT", "advise URGNT")
                        .files()
                        .entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("3-urgent.dslr:", "Maybe \"URGENT\" is meant.");
    }

    @Test
    @DisplayName("tells of a missing folder")
    void tellsOfAMissingFolder() {
        assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere");
    }
}
