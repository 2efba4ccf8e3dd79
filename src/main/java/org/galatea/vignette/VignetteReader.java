package org.galatea.vignette;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Problems;
import org.galatea.guide.Question;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.galatea.guide.YamlFields;
import org.galatea.interview.AnswerChecks;
import org.galatea.interview.Interview;

/**
 * Reads {@code vignettes/*.yaml}; a case must answer exactly the questions that its person is
 * asked.
 */
public final class VignetteReader {

    private final Guide guide;
    private final Problems problems;

    private VignetteReader(Guide guide, Problems problems) {
        this.guide = guide;
        this.problems = problems;
    }

    public static List<Vignette> read(GuideSource source, Guide guide, Problems problems) {
        VignetteReader reader = new VignetteReader(guide, problems);
        List<Vignette> vignettes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String file : source.files().keySet()) {
            if (file.startsWith("vignettes/") && file.endsWith(".yaml")) {
                YamlFields root = YamlFields.of(source, file, problems);
                for (YamlFields fields : root.list("vignettes")) {
                    Vignette vignette = reader.vignette(fields);
                    if (!ids.add(vignette.id())) {
                        problems.add(
                                file,
                                fields.line(),
                                "Another vignette has the id " + vignette.id() + " too.");
                    }
                    vignettes.add(vignette);
                }
                root.noOthers();
            }
        }
        return vignettes;
    }

    private Vignette vignette(YamlFields fields) {
        Answers answers = answers(fields.fields("answers"));
        String region = fields.text("region");
        if (!guide.regions().containsKey(region)) {
            problems.unknown(
                    fields.file(),
                    fields.line("region"),
                    "region",
                    region,
                    guide.regions().keySet());
        }
        YamlFields expect = fields.fields("expect");
        Vignette vignette =
                new Vignette(
                        fields.text("id"),
                        fields.text("title"),
                        fields.text("story"),
                        region,
                        fields.texts("source"),
                        answers,
                        expect.oneOf("urgency", Urgency.class),
                        ruleIds(expect, "rules"),
                        ruleIds(expect, "not-rules"),
                        article(expect),
                        fields.file(),
                        fields.line());
        expect.noOthers();
        fields.noOthers();
        checkComplete(vignette);
        return vignette;
    }

    private Answers answers(YamlFields fields) {
        Answers answers = Answers.NONE;
        for (String id : fields.names()) {
            Optional<Question> question = guide.questionnaire().find(id);
            if (question.isEmpty()) {
                problems.unknown(
                        fields.file(),
                        fields.line(id),
                        "question",
                        id,
                        guide.questionnaire().questions().stream().map(Question::id).toList());
            } else {
                Answer answer = answer(fields, question.get());
                AnswerChecks.faults(question.get(), answer)
                        .forEach(fault ->
                                problems.add(
                                        fields.file(), fields.line(id), id + ": " + fault.what()));
                answers = answers.with(id, answer);
            }
        }
        return answers;
    }

    private static Answer answer(YamlFields fields, Question question) {
        return switch (question.kind()) {
            case MANY -> {
                List<String> options = fields.texts(question.id());
                yield options.isEmpty() ? Answer.of("?") : Answer.choice(options);
            }
            case ONE -> Answer.of(fields.text(question.id()));
            case NUMBER -> {
                String text = fields.text(question.id());
                yield question.option(text).isPresent()
                        ? Answer.of(text)
                        : Answer.amount(fields.number(question.id()));
            }
        };
    }

    private List<RuleId> ruleIds(YamlFields fields, String name) {
        List<RuleId> ids = new ArrayList<>();
        List<String> known = guide.rules().map(rule -> rule.id().value()).toList();
        for (String text : fields.texts(name)) {
            if (known.contains(text)) {
                ids.add(new RuleId(text));
            } else {
                problems.unknown(fields.file(), fields.line(name), "rule", text, known);
            }
        }
        return ids;
    }

    private Optional<String> article(YamlFields expect) {
        Optional<String> article = expect.optionalText("article");
        article.filter(id -> !guide.articles().containsKey(id))
                .ifPresent(id ->
                        problems.unknown(
                                expect.file(),
                                expect.line(),
                                "article",
                                id,
                                guide.articles().keySet()));
        return article;
    }

    private void checkComplete(Vignette vignette) {
        Interview interview = Interview.of(guide, vignette.answers());
        interview
                .next()
                .ifPresent(question ->
                        problems.add(
                                vignette.file(),
                                vignette.line(),
                                vignette.id()
                                        + " leaves the question \""
                                        + question.id()
                                        + "\" open."));
        if (!interview.dropped().isEmpty()) {
            problems.add(
                    vignette.file(),
                    vignette.line(),
                    vignette.id()
                            + " answers what this person is not asked: "
                            + interview.dropped().stream().collect(Collectors.joining(", "))
                            + ".");
        }
    }
}
