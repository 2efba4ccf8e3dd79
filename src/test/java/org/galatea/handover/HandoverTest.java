package org.galatea.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.galatea.Person;
import org.galatea.TestGuide;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.Option;
import org.galatea.guide.Problems;
import org.galatea.guide.Question;
import org.galatea.guide.Urgency;
import org.galatea.interview.Interview;
import org.galatea.vignette.Vignette;
import org.galatea.vignette.VignetteReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A person's code")
class HandoverTest {

    private static final Guide GUIDE = TestGuide.GUIDE;
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private static Handover handover(Answers answers) {
        var region = GUIDE.region("UK");
        return Handover.of(GUIDE, answers, region, TestGuide.TRIAGE.assess(answers, region), NOON);
    }

    private static String code() {
        return HandoverCode.of(handover(Person.aged(34).saying("fluid", "blood").completed()));
    }

    @Test
    @DisplayName("gives back the answers and the advice of every vignette, and fits one QR code")
    void everyVignette() {
        List<Vignette> all = VignetteReader.read(TestGuide.SOURCE, GUIDE, new Problems());
        assertThat(all).hasSizeGreaterThan(100);
        for (Vignette vignette : all) {
            String code = HandoverCode.of(handover(vignette.answers()));
            Handover read = HandoverCode.read(code);
            assertThat(read.under(GUIDE)).as(vignette.id()).contains(vignette.answers());
            assertThat(read.urgency()).as(vignette.id()).isEqualTo(vignette.expected());
            assertThat(read.given()).isEqualTo(NOON);
            assertThat(QrCode.encodeText(code, QrCode.Ecc.LOW).version).isLessThanOrEqualTo(40);
        }
    }

    /** For each first answer, everything that can be picked at once. */
    static Stream<Answers> talkative() {
        return IntStream.of(0, 1, 3, 15, 34, 60).mapToObj(HandoverTest::everything);
    }

    private static Answers everything(int age) {
        Answers answers = Answers.NONE.with("age", Answer.amount(age));
        Interview interview = Interview.of(GUIDE, answers);
        while (interview.next().isPresent()) {
            Question next = interview.next().get();
            List<String> options =
                    next.options().stream()
                            .filter(option ->
                                    !option.exclusive() || next.kind() != Question.Kind.MANY)
                            .map(Option::id)
                            .toList();
            answers =
                    answers.with(
                            next.id(),
                            next.kind() == Question.Kind.MANY
                                    ? Answer.choice(options)
                                    : Answer.of(options.getLast()));
            interview = Interview.of(GUIDE, answers);
        }
        return interview.relevant();
    }

    @Test
    @DisplayName("fits one QR code even for who picks every option")
    void longest() {
        assertThat(talkative())
                .isNotEmpty()
                .allSatisfy(answers -> {
                    String code = HandoverCode.of(handover(answers));
                    assertThat(code.length()).isLessThan(HandoverCode.LONGEST / 2);
                    assertThat(HandoverCode.read(code).under(GUIDE)).contains(answers);
                });
    }

    @Test
    @DisplayName("under another version of the guide is not read as answers to it")
    void otherVersion() {
        Guide other =
                GuideReader.read(
                        TestGuide.changed("guide.yaml", "release: \"1.0\"", "release: \"1.1\""));
        assertThat(HandoverCode.read(code()).under(other)).isEmpty();
        assertThat(HandoverCode.read(code()).answers()).contains("age=34", "fluid=blood");
    }

    @Test
    @DisplayName("that was cut or mistyped anywhere is refused, and nothing of it repeated")
    void damaged() {
        String code = code();
        for (int at = 0; at < code.length(); at++) {
            String cut = code.substring(0, at);
            assertThatThrownBy(() -> HandoverCode.read(cut))
                    .isInstanceOf(UnreadableCodeException.class);
            char other = code.charAt(at) == 'A' ? 'B' : 'A';
            String typo = code.substring(0, at) + other + code.substring(at + 1);
            assertThatThrownBy(() -> HandoverCode.read(typo))
                    .isInstanceOf(UnreadableCodeException.class)
                    .message()
                    .doesNotContain(typo);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GAL2:ABC", "hello", "GAL1:", "GAL1:é", "GAL1:::::"})
    @DisplayName("is refused when it is none")
    void noCode(String text) {
        assertThatThrownBy(() -> HandoverCode.read(text))
                .isInstanceOf(UnreadableCodeException.class);
    }

    @Test
    @DisplayName("is refused when it unpacks to far more than it weighs")
    void bomb() {
        Handover huge =
                new Handover(
                        "guide",
                        "version",
                        "UK",
                        Urgency.URGENT,
                        NOON,
                        IntStream.range(0, 200).mapToObj(_ -> "a=" + "b".repeat(1000)).toList());
        assertThat(HandoverCode.of(huge).length()).isLessThan(HandoverCode.LONGEST);
        assertThatThrownBy(() -> HandoverCode.read(HandoverCode.of(huge)))
                .isInstanceOf(UnreadableCodeException.class);
    }

    /** The examples of RFC 9285. */
    @Test
    @DisplayName("is in Base45 as others write it")
    void base45() {
        assertThat(Base45.encode("AB".getBytes(StandardCharsets.UTF_8))).isEqualTo("BB8");
        assertThat(Base45.encode("Hello!!".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("%69 VD92EX0");
        assertThat(Base45.encode("base-45".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("UJCLQE7W581");
        assertThat(new String(Base45.decode("QED8WEX0"), StandardCharsets.UTF_8))
                .isEqualTo("ietf!");
        assertThatThrownBy(() -> Base45.decode("GGW")).isInstanceOf(IllegalArgumentException.class);
    }
}
