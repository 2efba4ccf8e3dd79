package org.galatea.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.galatea.TestGuide;
import org.galatea.guide.TranslationGaps.Gap;
import org.galatea.guide.TranslationGaps.Kind;
import org.galatea.interview.AnswerText;
import org.galatea.review.Fingerprints;
import org.galatea.triage.Reason;
import org.galatea.triage.Triage;
import org.galatea.triage.drools.DroolsRuleEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A translation of the guide")
class TranslationTest {

    private static final String SQUEEZING =
            "Do not squeeze or press the nipple to check. Look for marks on your clothes or"
                    + " sheets.";
    private static final Article MEN = TestGuide.GUIDE.article("men");

    private static String entry(String key, String english, String text) {
        return "  %s:\n    source: \"%s\"\n    text: >-\n      %s\n"
                .formatted(key, SourceHash.of(english), text);
    }

    private static String guidance(String text) {
        return "texts:\n" + entry("no-squeezing", SQUEEZING, text);
    }

    private static Guide guide(String... filesAndTexts) {
        SortedMap<String, String> files = new TreeMap<>(TestGuide.SOURCE.files());
        files.keySet().removeIf(file -> file.startsWith("translations/"));
        for (int index = 0; index < filesAndTexts.length; index += 2) {
            files.put(filesAndTexts[index], filesAndTexts[index + 1]);
        }
        return GuideReader.read(new GuideSource(files));
    }

    private static List<Gap> gaps(Guide guide, String language) {
        return TranslationGaps.of(
                guide, Objects.requireNonNull(guide.translations().get(language)));
    }

    private static String squeezing(Guide guide) {
        return Objects.requireNonNull(guide.texts().get("no-squeezing")).text();
    }

    private static String men(String title, int sections, String replaced, String by) {
        StringBuilder text = new StringBuilder("---\nsource: \"" + SourceHash.of(MEN) + "\"\n");
        text.append("title: \"").append(title).append("\"\nsummary: \"Kurz.\"\n---\n");
        MEN.sections().stream()
                .limit(sections)
                .forEach(section ->
                        text.append("\n## Teil ")
                                .append(section.slug())
                                .append("\n\n")
                                .append(section.markdown().replace(replaced, by))
                                .append('\n'));
        return text.toString();
    }

    @Test
    @DisplayName("is shown where it is, and English, told as such, where it is not")
    void fallsBackToEnglish() {
        Guide german = guide("translations/de/guidance.yaml", guidance("Nicht drücken.")).in("de");
        assertThat(squeezing(german)).isEqualTo("Nicht drücken.");
        assertThat(german.spoken().isUntranslated("Nicht drücken.")).isFalse();
        String title = german.profile().title();
        assertThat(title).isEqualTo(TestGuide.GUIDE.profile().title());
        assertThat(german.spoken().isUntranslated(title)).isTrue();
    }

    @Test
    @DisplayName("is not shown once its English has changed")
    void isNotShownWhenStale() {
        String changed = "Never squeeze or press the nipple to check.";
        String english =
                Objects.requireNonNull(TestGuide.SOURCE.files().get("guidance.yaml"))
                        .replace(SQUEEZING, changed);
        Guide guide =
                guide(
                        "guidance.yaml",
                        english,
                        "translations/de/guidance.yaml",
                        guidance("Nicht drücken."));
        assertThat(squeezing(guide.in("de"))).isEqualTo(changed);
        assertThat(guide.in("de").spoken().isUntranslated(changed)).isTrue();
        assertThat(gaps(guide, "de"))
                .contains(new Gap(Kind.STALE, "guidance.yaml", "no-squeezing", changed));
    }

    @Test
    @DisplayName("names what is missing, left over or unlike its English")
    void namesItsGaps() {
        String questions =
                "texts:\n"
                        + entry("age.said", "aged {0}", "im Alter")
                        + entry("age.nothing", "Nothing", "Nichts")
                        + entry("age.counted", "{0} years", "{0} Jahre");
        Guide guide =
                guide(
                        "translations/de/questionnaire.yaml",
                        questions,
                        "translations/de/articles/men.md",
                        men("Männer", MEN.sections().size() - 1, "", ""),
                        "translations/de/articles/women.md",
                        men("Frauen", 1, "", ""));
        assertThat(gaps(guide, "de"))
                .contains(
                        new Gap(Kind.UNLIKE, "questionnaire.yaml", "age.said", "aged {0}"),
                        new Gap(Kind.EXTRA, "questionnaire.yaml", "age.nothing", ""),
                        new Gap(Kind.UNLIKE, "articles/men.md", "", MEN.title()),
                        new Gap(Kind.EXTRA, "articles/women.md", "", ""),
                        new Gap(Kind.MISSING, "guidance.yaml", "no-squeezing", SQUEEZING))
                .noneMatch(gap -> gap.key().equals("age.counted"));
        assertThat(guide.in("de").article("men").title()).isEqualTo(MEN.title());
    }

    @Test
    @DisplayName("of an article keeps its sections, sources and links, and points to lost numbers")
    void keepsTheShapeOfAnArticle() {
        int all = MEN.sections().size();
        Guide whole =
                guide("translations/de/articles/men.md", men("Männer", all, "over 60", "alt"));
        Article german = whole.in("de").article("men");
        assertThat(german.title()).isEqualTo("Männer");
        assertThat(german.sections().getFirst().heading()).isEqualTo("Teil in-short");
        assertThat(german.sections().stream().map(Article.Section::slug).toList())
                .isEqualTo(MEN.sections().stream().map(Article.Section::slug).toList());
        assertThat(gaps(whole, "de"))
                .anyMatch(gap ->
                        gap.kind() == Kind.NUMBERS && gap.key().equals("why-can-a-man-have-fluid"));

        Guide lostSource =
                guide(
                        "translations/de/articles/men.md",
                        men("Männer", all, "[JOGGER, CONSENSUS]", ""));
        assertThat(gaps(lostSource, "de"))
                .contains(new Gap(Kind.UNLIKE, "articles/men.md", "", MEN.title()));
    }

    @Test
    @DisplayName("explains an assessment in its own words, and decides nothing else")
    void explainsInItsOwnWords() {
        String questions =
                "texts:\n"
                        + entry("age.said", "aged {0}", "{0} Jahre alt")
                        + entry(
                                "fluid.blood.phrase",
                                "the fluid has blood in it",
                                "Blut in der Flüssigkeit");
        String because =
                TestGuide.GUIDE.adviceRules().stream()
                        .filter(rule -> rule.id().value().equals("U04"))
                        .findFirst()
                        .orElseThrow()
                        .because();
        Guide guide =
                guide(
                        "translations/de/questionnaire.yaml",
                        questions,
                        "translations/de/rules.yaml",
                        "texts:\n" + entry("U04.because", because, "Blut wird immer angesehen."));
        Triage english = new Triage(guide, DroolsRuleEngine.of(guide));
        var answers =
                AnswerText.read(
                        List.of(
                                "age=34",
                                "danger=none",
                                "today=none",
                                "body=female",
                                "stage=none",
                                "fluid=blood"),
                        guide.questionnaire());
        var region = guide.region("UK");
        var inGerman = english.in("de").assess(answers, region);
        assertThat(inGerman.urgency()).isEqualTo(english.assess(answers, region).urgency());
        Reason reason =
                inGerman.rationale().stream()
                        .filter(each -> each.rule().id().value().equals("U04"))
                        .findFirst()
                        .orElseThrow();
        assertThat(reason.rule().because()).isEqualTo("Blut wird immer angesehen.");
        assertThat(reason.answers()).contains("34 Jahre alt", "Blut in der Flüssigkeit");
    }

    @Test
    @DisplayName("keeps the parts of a phone number in order where one reads from right to left")
    void keepsPhoneNumbersInOrder() {
        String file = "translations/ar/guidance.yaml";
        assertThat(squeezing(guide(file, guidance("اتصل على 18001 111 الآن.")).in("ar")))
                .isEqualTo("اتصل على \u206618001 111\u2069 الآن.");
        assertThat(squeezing(guide(file, guidance("حمى 38.5 °C (101.3 °F) أو أكثر.")).in("ar")))
                .isEqualTo("حمى \u206638.5 °C (101.3 °F)\u2069 أو أكثر.");
        assertThat(squeezing(guide(file, guidance("اتصل على 999 الآن.")).in("ar")))
                .isEqualTo("اتصل على 999 الآن.");
        assertThat(
                        squeezing(
                                guide(
                                                "translations/es/guidance.yaml",
                                                guidance("Llame al 18001 111 ahora."))
                                        .in("es")))
                .isEqualTo("Llame al 18001 111 ahora.");
    }

    @Test
    @DisplayName("is approved for exactly the texts that were read")
    void isApprovedForItsTexts() {
        Translation read = translation("", "Nicht drücken.");
        assertThat(read.isApproved()).isFalse();
        assertThat(translation(read.hash(), "Nicht drücken.").isApproved()).isTrue();
        assertThat(translation(read.hash(), "Ruhig drücken.").isApproved()).isFalse();
    }

    private static Translation translation(String approvedTexts, String text) {
        Guide guide =
                guide(
                        "translations/de/guidance.yaml",
                        guidance(text),
                        "translations/de/guide.yaml",
                        """
                        offered: true
                        approved: "Dr Example, 2026-12-01"
                        approved-texts: "%s"
                        texts: {}
                        """
                                .formatted(approvedTexts));
        return Objects.requireNonNull(guide.translations().get("de"));
    }

    @Test
    @DisplayName("changes the version of the guide, but voids no approval of a rule")
    void voidsNoApprovalOfARule() {
        Guide before = guide();
        Guide after = guide("translations/de/guidance.yaml", guidance("Nicht drücken."));
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(Fingerprints.of(after)).isEqualTo(Fingerprints.of(before)).isNotEmpty();
    }

    @Test
    @DisplayName("that is written anew keeps every text, and has a place for every other")
    void isWrittenAnew() {
        Guide guide =
                guide(
                        "translations/de/guidance.yaml",
                        guidance("Nicht \"drücken\": nie, # niemals."));
        SortedMap<String, String> written = new TreeMap<>();
        TranslationFiles.of(guide, "de")
                .forEach((file, text) -> written.put("translations/de/" + file, text));
        assertThat(written).hasSizeGreaterThan(30);
        SortedMap<String, String> files = new TreeMap<>(TestGuide.SOURCE.files());
        files.keySet().removeIf(file -> file.startsWith("translations/"));
        files.putAll(written);
        Guide again = GuideReader.read(new GuideSource(files));
        assertThat(squeezing(again.in("de"))).isEqualTo("Nicht \"drücken\": nie, # niemals.");
        assertThat(gaps(again, "de"))
                .hasSizeGreaterThan(1000)
                .allMatch(gap -> gap.kind() == Kind.MISSING);
    }

    @Test
    @DisplayName("that can't be read is told with file, line and advice")
    void tellsWhatIsWrong() {
        Problems problems = new Problems();
        SortedMap<String, String> files = new TreeMap<>(TestGuide.SOURCE.files());
        files.put("translations/de/guidence.yaml", "texts: {}\n");
        files.put("translations/german/guidance.yaml", "texts: {}\n");
        files.put(
                "translations/de/rules.yaml",
                "texts:\n  U04.title:\n    source: soon\n    text: Blut\n");
        GuideReader.read(new GuideSource(files), problems);
        assertThat(problems.sorted())
                .anyMatch(problem ->
                        problem.file().endsWith("guidence.yaml")
                                && Objects.requireNonNull(problem.maybe())
                                        .contains("guidance.yaml"))
                .anyMatch(problem -> problem.file().equals("translations/german/guidance.yaml"))
                .anyMatch(problem ->
                        problem.file().equals("translations/de/rules.yaml")
                                && problem.line() == 3
                                && problem.what().contains("\"soon\""));
    }

    @Test
    @DisplayName("that people may choose is whole and up to date")
    void offeredLanguagesAreWhole() {
        assertThat(TestGuide.GUIDE.languages()).contains("en", "es", "ar");
        TestGuide.GUIDE.translations().values().stream()
                .filter(Translation::offered)
                .forEach(translation ->
                        assertThat(TranslationGaps.of(TestGuide.GUIDE, translation))
                                .as(translation.language())
                                .noneMatch(Gap::isFault));
    }
}
