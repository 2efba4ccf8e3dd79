package org.galatea.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code questionnaire.yaml}. */
final class QuestionnaireReader {

    static final String FILE = "questionnaire.yaml";

    /** Ids become part of addresses and of the engine's own language, so they hold nothing else. */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Problems problems;

    QuestionnaireReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * A question whose asked-when is not understood yet.
     *
     * @param line where the question stands
     * @param askedWhen its lines, as they were written
     * @param fits the lines on whom an option fits, by the option's id
     */
    record Draft(Question question, int line, List<Line> askedWhen, Map<String, List<Line>> fits) {}

    List<Draft> read(GuideSource source) {
        YamlFields root = YamlFields.of(source, FILE, problems);
        List<Draft> drafts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlFields fields : root.list("questions")) {
            Draft draft = question(fields);
            if (!ids.add(draft.question().id())) {
                problems.add(
                        FILE,
                        fields.line(),
                        "The question \"" + draft.question().id() + "\" stands here twice.");
            }
            drafts.add(draft);
        }
        root.noOthers();
        return drafts;
    }

    private Draft question(YamlFields fields) {
        Question.Kind kind = fields.oneOf("kind", Question.Kind.class);
        Optional<Question.Range> range = Optional.empty();
        if (kind == Question.Kind.NUMBER) {
            range =
                    Optional.of(
                            new Question.Range(
                                    fields.number("minimum"),
                                    fields.number("maximum"),
                                    fields.text("unit"),
                                    fields.text("sentence")));
        }
        Map<String, List<Line>> fits = new HashMap<>();
        Question question =
                new Question(
                        id(fields),
                        kind,
                        fields.text("ask"),
                        fields.optionalText("hint"),
                        fields.text("why"),
                        picture(fields),
                        range,
                        options(fields, fits),
                        fields.flag("changes-soon"),
                        Condition.ALWAYS,
                        List.of());
        List<Line> askedWhen = new ArrayList<>();
        int line = fields.line("asked-when");
        for (String text : fields.optionalText("asked-when").orElse("").lines().toList()) {
            // A block text begins on the line below its key.
            line++;
            if (!text.isBlank()) {
                askedWhen.add(new Line(line, text.strip()));
            }
        }
        fields.noOthers();
        return new Draft(question, fields.line(), askedWhen, fits);
    }

    private Optional<Picture> picture(YamlFields fields) {
        Optional<String> name = fields.optionalText("picture");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (!Picture.NAMES.contains(name.get())) {
            problems.unknown(FILE, fields.line("picture"), "picture", name.get(), Picture.NAMES);
        }
        return Optional.of(new Picture(name.get(), fields.text("picture-words")));
    }

    private List<Option> options(YamlFields question, Map<String, List<Line>> fits) {
        List<Option> options = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlFields fields : question.list("options")) {
            Option option =
                    new Option(
                            id(fields),
                            fields.text("label"),
                            fields.text("phrase"),
                            fields.optionalText("hint"),
                            fields.optionalText("swatch"),
                            fields.flag("warning"),
                            fields.flag("unsure"),
                            fields.flag("exclusive"),
                            Condition.ALWAYS);
            int line = fields.line("fits");
            fits.put(
                    option.id(),
                    fields.texts("fits").stream().map(text -> new Line(line, text)).toList());
            fields.noOthers();
            if (!ids.add(option.id())) {
                problems.add(
                        FILE,
                        fields.line(),
                        "The option \"" + option.id() + "\" stands here twice.");
            }
            options.add(option);
        }
        return options;
    }

    private String id(YamlFields fields) {
        String id = fields.text("id");
        if (!ID.matcher(id).matches()) {
            problems.add(
                    FILE,
                    fields.line("id"),
                    "The id \"" + id + "\" may hold only small letters, digits and hyphens.");
        }
        return id;
    }
}
