package org.galatea.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Region;
import org.galatea.interview.Interview;
import org.galatea.triage.Triage;

/**
 * Examples for the document, worked out with the live guide by the code that answers requests: so
 * they can't be wrong.
 */
final class DocumentExamples {

    /** So many items of a long list show what it looks like. */
    private static final int FEW = 2;

    private final Triage triage;
    private final Guide guide;
    private final Region region;

    DocumentExamples(Triage triage) {
        this.triage = triage;
        this.guide = triage.guide();
        this.region = guide.regions().firstEntry().getValue();
    }

    /** A body that somebody may send. */
    record Body(String region, SequencedMap<String, Object> answers, String guideVersion) {}

    /** A request and what comes of it. */
    record Exchange(Body request, AssessmentResponse response) {}

    /** From the first request of an interview to its last, by name. */
    SequencedMap<String, Exchange> assessments() {
        SequencedMap<String, Exchange> exchanges = new TreeMap<>();
        exchanges.put("1-start", exchange(Answers.NONE));
        exchanges.put("2-warning-sign", exchange(withWarningSign()));
        exchanges.put("3-complete", exchange(whole()));
        return exchanges;
    }

    /** A request with two faults, as text. */
    String faulty() {
        return """
        {"region":"%s","answers":{"%s":"no-such-option","no-such-question":1}}\
        """
                .formatted(region.id(), guide.questionnaire().questions().getFirst().id());
    }

    QuestionnaireResponse questionnaire() {
        QuestionnaireResponse all = QuestionnaireResponse.of(guide);
        return new QuestionnaireResponse(
                all.guide(),
                all.title(),
                all.version(),
                all.regions(),
                all.questions().stream().limit(FEW).toList());
    }

    ArticlesResponse articles() {
        ArticlesResponse all = ArticlesResponse.of(guide);
        return new ArticlesResponse(all.version(), all.articles().stream().limit(FEW).toList());
    }

    ArticleResponse article() {
        ArticleResponse all =
                ArticleResponse.of(
                        guide,
                        guide.articles().firstEntry().getValue(),
                        number -> "Source " + number);
        return new ArticleResponse(
                all.version(),
                all.id(),
                all.title(),
                all.summary(),
                all.audience(),
                all.reviewed(),
                all.reviewBy(),
                all.sections().stream().limit(FEW).toList(),
                all.sources());
    }

    private Exchange exchange(Answers answers) {
        SequencedMap<String, Object> sent = new java.util.LinkedHashMap<>();
        answers.byQuestion()
                .forEach(
                        (id, answer) -> sent.put(id, value(guide.questionnaire().get(id), answer)));
        Interview interview = triage.interview(answers);
        return new Exchange(
                new Body(region.id(), sent, guide.version()),
                AssessmentResponse.of(guide, interview, triage.assess(interview, region)));
    }

    private static Object value(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Amount(int amount) -> amount;
            case Answer.Choice(var options) ->
                    question.kind() == Question.Kind.MANY
                            ? List.copyOf(options)
                            : options.getFirst();
        };
    }

    private Answers withWarningSign() {
        Answers answers = Answers.NONE;
        Optional<Question> next = triage.interview(answers).next();
        while (next.isPresent()) {
            Question question = next.get();
            Optional<Option> sign =
                    question.options().stream()
                            .filter(option -> option.warning() && !option.unsure())
                            .findFirst();
            if (sign.isPresent()) {
                return answers.with(question.id(), Answer.of(sign.get().id()));
            }
            answers = answers.with(question.id(), first(question));
            next = triage.interview(answers).next();
        }
        return answers;
    }

    private Answers whole() {
        Answers answers = Answers.NONE;
        Optional<Question> next = triage.interview(answers).next();
        while (next.isPresent()) {
            answers = answers.with(next.get().id(), calm(next.get()));
            next = triage.interview(answers).next();
        }
        return answers;
    }

    private static Answer calm(Question question) {
        return question.options().stream()
                .filter(option -> !option.warning() && !option.unsure())
                .findFirst()
                .map(option -> Answer.of(option.id()))
                .orElseGet(() -> first(question));
    }

    private static Answer first(Question question) {
        return question.range()
                .map(range -> Answer.amount((range.minimum() + range.maximum()) / 2))
                .orElseGet(() ->
                        Answer.of(Objects.requireNonNull(question.options().getFirst()).id()));
    }
}
