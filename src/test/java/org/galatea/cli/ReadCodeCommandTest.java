package org.galatea.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.galatea.Person;
import org.galatea.TestGuide;
import org.galatea.guide.Answers;
import org.galatea.guide.Region;
import org.galatea.guide.Urgency;
import org.galatea.handover.Handover;
import org.galatea.handover.HandoverCode;
import org.galatea.triage.Assessment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Who scans a person's code in a clinic")
class ReadCodeCommandTest {

    private static final Region REGION = TestGuide.GUIDE.region("UK");
    private static final Answers ANSWERS = Person.aged(34).saying("fluid", "blood").completed();
    private static final Assessment ADVICE = TestGuide.TRIAGE.assess(ANSWERS, REGION);
    private static final Handover HANDOVER =
            Handover.of(
                    TestGuide.GUIDE,
                    ANSWERS,
                    REGION,
                    ADVICE,
                    Instant.parse("2026-11-29T12:00:00Z"));

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int read(String code) throws IOException {
        Path file = Files.writeString(folder.resolve("code.txt"), code);
        return run("read-code", "--guide=rules", file.toString());
    }

    private int run(String... arguments) {
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    @DisplayName("reads the advice, every question with its answer in words, and the reasons")
    void reads() throws Exception {
        assertThat(read("  " + HandoverCode.of(HANDOVER) + "\r\n")).isZero();
        assertThat(out.toString())
                .startsWith("URGENT: the advice of 2026-11-29T12:00:00Z, region UK")
                .contains(TestGuide.GUIDE.version())
                .contains(TestGuide.GUIDE.questionnaire().get("age").ask() + " 34");
        ANSWERS.byQuestion()
                .keySet()
                .forEach(id ->
                        assertThat(out.toString())
                                .contains(TestGuide.GUIDE.questionnaire().get(id).ask()));
        assertThat(ADVICE.rationale())
                .isNotEmpty()
                .allSatisfy(reason ->
                        assertThat(out.toString())
                                .contains(reason.rule().id() + " " + reason.rule().because()));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    @DisplayName("is told to ask the person again when the guide gives other advice")
    void otherAdvice() throws Exception {
        Handover calmer =
                new Handover(
                        HANDOVER.guide(),
                        HANDOVER.version(),
                        HANDOVER.region(),
                        Urgency.SELF_CARE,
                        HANDOVER.given(),
                        HANDOVER.answers());
        assertThat(read(HandoverCode.of(calmer))).isEqualTo(1);
        assertThat(out.toString())
                .contains("The guide gives URGENT on these answers", "Ask the person again");
    }

    @Test
    @DisplayName("sees the answers as they stand in the code when the guide is another version")
    void otherVersion() throws Exception {
        Handover older =
                new Handover(
                        HANDOVER.guide(),
                        "0".repeat(64),
                        HANDOVER.region(),
                        HANDOVER.urgency(),
                        HANDOVER.given(),
                        HANDOVER.answers());
        assertThat(read(HandoverCode.of(older))).isZero();
        assertThat(out.toString())
                .contains(
                        "fluid=blood", "age=34", "so the answers stand here as the code has them");
    }

    @Test
    @DisplayName("learns in one or two lines what is wrong with a code, and sees none of it again")
    void badCodes() throws Exception {
        String good = HandoverCode.of(HANDOVER);
        for (String bad :
                List.of(
                        "",
                        "hello",
                        good.substring(0, good.length() - 3),
                        good.replace("GAL1:", "GAL2:"),
                        good + good)) {
            err.getBuffer().setLength(0);
            assertThat(read(bad)).as(bad).isEqualTo(1);
            assertThat(err.toString().lines()).hasSizeBetween(1, 2);
            assertThat(err.toString()).contains("code").doesNotContain("Exception");
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    @DisplayName("learns that there is no such file")
    void noFile() {
        Path missing = folder.resolve("missing.txt");
        assertThat(run("read-code", missing.toString())).isNotZero();
        assertThat(err.toString()).contains("missing.txt").doesNotContain("Exception");
    }
}
