package org.galatea.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.galatea.NpmTool;
import org.galatea.TestGuide;
import org.galatea.guide.Answer;
import org.galatea.guide.Guide;
import org.galatea.guide.Problems;
import org.galatea.guide.Question;
import org.galatea.interview.Interview;
import org.galatea.vignette.Vignette;
import org.galatea.vignette.VignetteReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fills in our Questionnaire with the form program of the National Library of Medicine, which knows
 * nothing of Galatea, and compares what it asks and what comes of its answers.
 *
 * <p>The program is not ours to ship: {@code ./galatea test} puts the npm package {@code lforms}
 * into {@code target/npm}.
 */
@DisplayName("LHC-Forms")
class LhcFormsTest extends BrowserTest {

    private static final Guide GUIDE = TestGuide.GUIDE;
    private static final int CASES = 24;

    private static final String PAGE =
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>LHC-Forms</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/lhc/webcomponent/styles.css"></head>
            <body><div id="form"></div>
            <script src="/lhc/webcomponent/assets/lib/zone.min.js"></script>
            <script src="/lhc/webcomponent/runtime.js"></script>
            <script src="/lhc/webcomponent/polyfills.js"></script>
            <script src="/lhc/webcomponent/main.js"></script>
            <script src="/lhc/fhir/R4/lformsFHIR.min.js"></script></body></html>
            """;

    private static final String SHOW =
            """
            async id => {
              const found = await fetch('/fhir/Questionnaire/' + id);
              const form = LForms.Util.convertFHIRQuestionnaireToLForms(await found.json(), 'R4');
              await LForms.Util.addFormToPage(form, 'form');
            }
            """;

    private static final String SHOWN =
            """
            () => [...document.querySelectorAll('#form lhc-item.lhc-item-question')]
              .filter(item => item.offsetParent)
              .map(item => item.id.replace(/^item-/, '').replace(/(\\/1)+$/, ''))
            """;

    private static final String ASSESS =
            """
            async region => {
              const body = LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4');
              const answer = await fetch('/fhir/Questionnaire/$assess?region=' + region, {
                method: 'POST',
                headers: {'Content-Type': 'application/fhir+json'},
                body: JSON.stringify(body)});
              const bundle = await answer.json();
              if (!answer.ok) return JSON.stringify(bundle);
              return bundle.entry.map(entry => entry.resource)
                .find(resource => resource.resourceType === 'RequestGroup').code.coding[0].code;
            }
            """;

    /** Evenly over all vignettes, whose files are by urgency. */
    static Stream<Vignette> vignettes() {
        List<Vignette> all = VignetteReader.read(TestGuide.SOURCE, GUIDE, new Problems());
        return IntStream.range(0, CASES).mapToObj(i -> all.get(i * all.size() / CASES));
    }

    @BeforeEach
    void openForms() {
        Path folder = NpmTool.folder("lhc-forms").resolve("node_modules/lforms/dist/lforms");
        page.route("**/lhc/**", route -> serve(route, folder));
        go("/lhc/form");
        page.waitForFunction("() => window.LForms && LForms.Util.addFormToPage");
    }

    private void serve(Route route, Path folder) {
        String file = route.request().url().replaceFirst("^.*?/lhc/", "");
        try {
            // Without the character set its parser breaks.
            boolean page = file.equals("form");
            route.fulfill(
                    new Route.FulfillOptions()
                            .setContentType(
                                    (page
                                                    ? "text/html"
                                                    : file.endsWith(".css")
                                                            ? "text/css"
                                                            : "text/javascript")
                                            + ";charset=utf-8")
                            .setBodyBytes(
                                    page
                                            ? PAGE.getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                            : Files.readAllBytes(folder.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vignettes")
    @DisplayName("asks what our interview asks, and its answers give the same urgency")
    void asksTheSame(Vignette vignette) {
        page.evaluate(SHOW, GUIDE.profile().id());
        List<Question> asked = Interview.of(GUIDE, vignette.answers()).asked();
        Set<String> expected = new TreeSet<>();
        for (Question question : asked) {
            expected.add(fill(question, vignette.answers().to(question.id()).orElseThrow()));
        }
        // The field for the number stays beside "not sure".
        if (expected.contains("age.option")) {
            expected.add("age");
        }
        page.waitForCondition(() -> shown().equals(expected));
        assertThat(shown()).isEqualTo(expected);
        assertThat(page.evaluate(ASSESS, vignette.region())).isEqualTo(vignette.expected().name());
    }

    private Set<String> shown() {
        Set<String> linkIds = new TreeSet<>();
        for (Object linkId : (List<?>) page.evaluate(SHOWN)) {
            if (!linkId.toString().contains(".hint") && !linkId.toString().contains(".why")) {
                linkIds.add(linkId.toString());
            }
        }
        return linkIds;
    }

    /** Answers as a person does, by typing or clicking; gives the linkId that took the answer. */
    private String fill(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Amount(int years) -> {
                Locator field = page.locator("[id='" + question.id() + "/1']");
                field.fill(Integer.toString(years));
                field.press("Tab");
                yield question.id();
            }
            case Answer.Choice(var options) -> {
                String linkId =
                        question.kind() == Question.Kind.NUMBER
                                ? question.id() + ".option"
                                : question.id();
                options.forEach(option ->
                        page.locator("[id^='" + linkId + "/1|'][id$='|" + option + "']").click());
                yield linkId;
            }
        };
    }
}
