package org.galatea.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.galatea.TestGuide;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Problems;
import org.galatea.guide.Question;
import org.galatea.interview.AnswerText;
import org.galatea.proof.Differential;
import org.galatea.triage.Assessment;
import org.galatea.vignette.Vignette;
import org.galatea.vignette.VignetteReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * Drools' own DMN engine decides as we do. More people: {@code ./galatea test -Dtest=DmnTest
 * -Dgalatea.dmn.people=10000}.
 */
@DisplayName("The guide in DMN")
class DmnTest {

    private static final Guide GUIDE = TestGuide.GUIDE;
    private static final byte[] FILE = GuideForm.DMN.write(TestGuide.SOURCE);
    private static final int PEOPLE = Integer.getInteger("galatea.dmn.people", 200);

    private static DMNRuntime runtime;
    private static DMNModel model;

    @BeforeAll
    static void load() {
        runtime =
                DMNRuntimeBuilder.fromDefaults()
                        .buildConfiguration()
                        .fromResources(
                                List.of(
                                        ResourceFactory.newReaderResource(
                                                new InputStreamReader(
                                                        new ByteArrayInputStream(FILE),
                                                        StandardCharsets.UTF_8))))
                        .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
        assertThat(model.getMessages()).isEmpty();
    }

    private static DMNResult decide(Answers answers) {
        DMNContext context = runtime.newContext();
        nothingGiven(context);
        answers.byQuestion()
                .forEach((id, answer) -> {
                    switch (answer) {
                        case Answer.Amount(int value) -> context.set(FeelText.given(id), value);
                        case Answer.Choice(var options) ->
                                context.set(
                                        FeelText.given(GUIDE.questionnaire().get(id)),
                                        List.copyOf(options));
                    }
                });
        DMNResult result = runtime.evaluateAll(model, context);
        assertThat(result.getMessages()).as(AnswerText.of(answers)).isEmpty();
        return result;
    }

    private static void nothingGiven(DMNContext context) {
        for (Question question : GUIDE.questionnaire().questions()) {
            if (question.kind() == Question.Kind.NUMBER) {
                context.set(FeelText.given(question.id()), null);
            }
            if (!question.options().isEmpty()) {
                context.set(FeelText.given(question), null);
            }
        }
    }

    private static DMNResult same(Answers answers) {
        Assessment assessment =
                TestGuide.TRIAGE.assess(answers, GUIDE.regions().firstEntry().getValue());
        DMNResult result = decide(answers);
        assertThat(result.getDecisionResultByName("urgency").getResult())
                .as(AnswerText.of(answers))
                .isEqualTo(assessment.urgency().name());
        Set<String> ours = new TreeSet<>();
        assessment.rationale().forEach(reason -> ours.add(reason.rule().id().value()));
        Set<String> theirs = new TreeSet<>();
        ((List<?>) result.getDecisionResultByName("advice").getResult())
                .forEach(row -> theirs.add(((Map<?, ?>) row).get("rule").toString()));
        assertThat(theirs).as(AnswerText.of(answers)).isEqualTo(ours);
        return result;
    }

    @Test
    @DisplayName("keeps to the schema of DMN 1.3")
    void keepsToTheSchema() throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/org/omg/spec/DMN/20191111/DMN13.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(FILE)));
    }

    @Test
    @DisplayName("decides every vignette as we do, by the same rules")
    void vignettes() {
        List<Vignette> all = VignetteReader.read(TestGuide.SOURCE, GUIDE, new Problems());
        assertThat(all).hasSizeGreaterThan(100);
        for (Vignette vignette : all) {
            assertThat(same(vignette.answers()).getDecisionResultByName("urgency").getResult())
                    .as(vignette.id())
                    .isEqualTo(vignette.expected().name());
        }
    }

    @Test
    @DisplayName("decides random people as we do, by the same rules")
    void people() {
        Differential people = new Differential(TestGuide.TRIAGE);
        SplittableRandom random = new SplittableRandom(7);
        for (int number = 1; number <= PEOPLE; number++) {
            same(people.person(number, random));
        }
    }

    @Test
    @DisplayName("decides as we do while questions are open, and where answers do not count")
    void openQuestions() {
        Differential people = new Differential(TestGuide.TRIAGE);
        SplittableRandom random = new SplittableRandom(8);
        for (int number = 1; number <= 100; number++) {
            Answers whole = people.person(number, random);
            List<String> ids = new ArrayList<>(whole.byQuestion().keySet());
            Answers begun = Answers.NONE;
            for (String id : ids.subList(0, random.nextInt(ids.size()))) {
                begun = begun.with(id, whole.to(id).orElseThrow());
            }
            same(begun);
            Answers more = people.person(number + 1, random);
            Answers mixed = more;
            for (Map.Entry<String, Answer> entry : whole.byQuestion().entrySet()) {
                mixed =
                        mixed.has(entry.getKey())
                                ? mixed
                                : mixed.with(entry.getKey(), entry.getValue());
            }
            same(mixed);
        }
    }

    @Test
    @DisplayName("gives no advice on an option or a number that the guide does not have")
    void unknownAnswers() {
        assertThat(urgencyOf("q_age", 40, "q_danger", List.of("none"))).isNotNull();
        assertThat(urgencyOf("q_age", 40, "q_danger", List.of("nonee"))).isNull();
        assertThat(urgencyOf("q_age", 400, "q_danger", List.of("none"))).isNull();
    }

    private static Object urgencyOf(String one, Object value, String other, Object another) {
        DMNContext context = runtime.newContext();
        nothingGiven(context);
        context.set(one, value);
        context.set(other, another);
        return runtime.evaluateAll(model, context).getDecisionResultByName("urgency").getResult();
    }
}
