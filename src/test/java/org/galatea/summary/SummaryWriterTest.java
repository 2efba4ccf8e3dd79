package org.galatea.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.galatea.Person;
import org.galatea.TestGuide;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.Question;
import org.galatea.interview.Interview;
import org.galatea.pdf.PdfUa;
import org.galatea.pdf.PdfWriter;
import org.galatea.triage.Assessment;
import org.galatea.triage.Triage;
import org.galatea.triage.drools.DroolsRuleEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

@DisplayName("The summary for the doctor")
class SummaryWriterTest {

    private static final SummaryWriter WRITER = writer();

    private static SummaryWriter writer() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
        templates.setMessageSource(messages);
        return new SummaryWriter(templates, messages, new PdfWriter());
    }

    private static DoctorSummary of(Answers answers) {
        return of(TestGuide.TRIAGE, answers, DoctorSummary::of);
    }

    private interface Maker {
        DoctorSummary of(
                Guide guide,
                Interview interview,
                Assessment assessment,
                String region,
                Instant made);
    }

    private static DoctorSummary of(Triage triage, Answers answers, Maker maker) {
        var interview = triage.interview(answers);
        var uk = triage.guide().region("UK");
        return maker.of(
                triage.guide(),
                interview,
                triage.assess(interview, uk),
                uk.name(),
                Instant.parse("2026-11-29T18:00:00Z"));
    }

    private static Triage triage(String language) {
        return TestGuide.TRIAGE.in(language);
    }

    private static Answers manyAnswers() {
        return Person.aged(60)
                .saying("body", "male")
                .saying("fluid", "clear", "brown")
                .saying("changes", "lump", "nipple", "rash")
                .saying("history", "cancer", "immune")
                .completed();
    }

    private static DoctorSummary withBlood() {
        return of(
                Person.aged(34).saying("fluid", "blood").saying("changes", "not-sure").completed());
    }

    @Test
    @DisplayName("tells a doubt that counts as a warning among what was reported")
    void tellsDoubts() {
        DoctorSummary summary =
                of(
                        Person.aged(34)
                                .saying("fluid", "blood")
                                .saying("where", "one-unsure")
                                .completed());
        assertThat(summary.reported())
                .contains(
                        new DoctorSummary.Line(
                                "Laterality and ducts",
                                List.of("unilateral, number of ducts not known")));
    }

    @Test
    @DisplayName("says in clinicians' words what is there, what is not, what is not known and why")
    void saysAll() {
        String text = WRITER.text(withBlood(), Locale.ENGLISH);
        assertThat(text)
                .startsWith("Summary for the doctor or nurse\n")
                .contains("Urgent, in days: See a doctor in the next few days")
                .contains("- Age: 34 years")
                .contains("- Appearance of the discharge: blood-stained")
                .contains("- Associated symptoms: not sure")
                .contains("syncope, chest pain or seizure")
                .contains("Growth and puberty")
                .contains("U04 Blood from inside the nipple")
                .contains(TestGuide.GUIDE.shortVersion())
                .contains("29 November 2026")
                .contains("no clinician has approved");
        assertThat(withBlood().denied())
                .as("who is not sure has denied nothing")
                .extracting(DoctorSummary.Line::name)
                .contains("Emergency signs")
                .doesNotContain("Associated symptoms");
        assertThat(withBlood().notAsked()).doesNotContain("Associated symptoms");
    }

    @Test
    @DisplayName("says that the questions were stopped by an emergency")
    void saysThatItIsNotComplete() {
        DoctorSummary stopped = of(Person.aged(41).saying("danger", "breathing").answers());
        assertThat(WRITER.text(stopped, Locale.ENGLISH))
                .contains("Emergency: Get emergency help now")
                .contains("are not complete")
                .contains("- Emergency signs: acute dyspnoea");
        assertThat(stopped.notAsked()).contains("Appearance of the discharge");
    }

    static Stream<DoctorSummary> people() {
        return Stream.of(
                withBlood(),
                of(Person.aged(41).saying("danger", "breathing").answers()),
                of(Person.aged(29).saying("stage", "feeding").saying("fluid", "milky").completed()),
                of(manyAnswers()));
    }

    @ParameterizedTest
    @MethodSource("people")
    @DisplayName("is one page that a screen reader can read, by veraPDF's rules of PDF/UA-1")
    void isAccessible(DoctorSummary summary) throws Exception {
        byte[] pdf = WRITER.pdf(summary, Locale.ENGLISH);
        assertThat(PdfUa.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Summary for the doctor or nurse");
            String text = new PDFTextStripper().getText(document);
            List<String> order =
                    List.of(
                            "Summary for the doctor",
                            "Advice given",
                            "Reported",
                            "Rules that spoke");
            assertThat(order.stream().map(text::indexOf).toList()).isSorted().doesNotContain(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ar"})
    @DisplayName("speaks a doctor's words in the language of the page, and leaves none in English")
    void speaksOtherLanguages(String language) throws Exception {
        Guide guide = TestGuide.GUIDE.in(language);
        DoctorSummary summary = of(triage(language), manyAnswers(), DoctorSummary::of);
        Locale locale = Locale.of(language);
        byte[] pdf = WRITER.pdf(summary, locale);
        assertThat(PdfUa.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
        }
        Question fluid = guide.questionnaire().get("fluid");
        assertThat(summary.reported())
                .contains(
                        new DoctorSummary.Line(
                                guide.clinicalTerms().name(fluid),
                                Stream.of("clear", "brown")
                                        .map(id -> fluid.option(id).orElseThrow())
                                        .map(option -> guide.clinicalTerms().term(fluid, option))
                                        .toList()));
        assertThat(WRITER.html(summary, locale)).doesNotContain("lang=\"en\"");
        assertThat(WRITER.text(summary, locale))
                .doesNotContainPattern("\\b(the|not|of|with|or)\\b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ar"})
    @DisplayName(
            "gives the doctor English first, and the person the same in her own words behind it")
    void givesBothTheirWords(String language) throws Exception {
        Guide guide = TestGuide.GUIDE.in(language);
        DoctorSummary own = of(triage(language), manyAnswers(), DoctorSummary::inOwnWords);
        byte[] pdf = WRITER.pdf(of(manyAnswers()), Locale.ENGLISH, own, Locale.of(language));
        assertThat(PdfUa.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(languages(document)).contains(language);
            PDFTextStripper page = new PDFTextStripper();
            page.setEndPage(1);
            assertThat(page.getText(document)).contains("breast cancer or DCIS");
        }
        assertThat(own.reported().stream().flatMap(line -> line.terms().stream()))
                .contains(
                        guide.questionnaire()
                                .get("history")
                                .option("cancer")
                                .orElseThrow()
                                .phrase());
        assertThat(own.reported()).hasSameSizeAs(of(manyAnswers()).reported());
    }

    @Test
    @DisplayName("marks what has no translation that fits as English")
    void marksEnglish() {
        Guide guide =
                GuideReader.read(
                        TestGuide.changed(
                                "clinical.yaml",
                                "  blood: blood-stained\n",
                                "  blood: stained with blood\n"));
        DoctorSummary summary =
                of(
                        new Triage(guide, DroolsRuleEngine.of(guide)).in("ar"),
                        Person.aged(34).saying("fluid", "blood").completed(),
                        DoctorSummary::of);
        assertThat(WRITER.html(summary, Locale.of("ar")))
                .contains("<span lang=\"en\" dir=\"ltr\">stained with blood");
    }

    /** Which languages the parts of a PDF name for themselves. */
    private static Set<String> languages(PDDocument document) {
        Set<String> found = new TreeSet<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
        return found;
    }

    private static void collect(PDStructureNode node, Set<String> found) {
        if (node instanceof PDStructureElement element && element.getLanguage() != null) {
            found.add(element.getLanguage());
        }
        node.getKids().stream()
                .filter(PDStructureNode.class::isInstance)
                .map(PDStructureNode.class::cast)
                .forEach(kid -> collect(kid, found));
    }

    @Test
    @DisplayName("would fail if it were no PDF/UA")
    void theCheckBites() throws Exception {
        byte[] pdf = WRITER.pdf(withBlood(), Locale.ENGLISH);
        try (PDDocument document = Loader.loadPDF(pdf);
                var untagged = new java.io.ByteArrayOutputStream()) {
            document.getDocumentCatalog().setStructureTreeRoot(null);
            document.getDocumentCatalog().setLanguage(null);
            document.save(untagged);
            assertThat(PdfUa.faults(untagged.toByteArray())).isNotEmpty();
        }
    }
}
