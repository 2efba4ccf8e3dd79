package org.galatea.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.galatea.Person;
import org.galatea.TestGuide;
import org.galatea.guide.Answers;
import org.galatea.pdf.PdfUa;
import org.galatea.pdf.PdfWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
        var interview = TestGuide.TRIAGE.interview(answers);
        var uk = TestGuide.GUIDE.region("UK");
        return DoctorSummary.of(
                TestGuide.GUIDE,
                interview,
                TestGuide.TRIAGE.assess(interview, uk),
                uk.name(),
                Instant.parse("2026-11-29T18:00:00Z"));
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
                of(
                        Person.aged(60)
                                .saying("body", "male")
                                .saying("fluid", "clear", "brown")
                                .saying("changes", "lump", "nipple", "rash")
                                .saying("history", "cancer", "immune")
                                .completed()));
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
