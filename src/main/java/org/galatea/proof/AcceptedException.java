package org.galatea.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Option;
import org.galatea.guide.Problems;
import org.galatea.guide.Question;
import org.galatea.guide.YamlFields;

/**
 * A case in which a property may fail, with a clinician's reason. What it accepts is counted.
 *
 * <p>Every condition that is given must be met; one that is not given is met by everybody.
 *
 * @param property id of the property
 * @param subject what the property fails for, such as "where: one-hole" or "R12"; a question's id
 *     alone stands for all its options
 * @param from ids of options that the person had picked in the question of the subject
 * @param opens the other is asked this question and the person is not
 * @param closes the person is asked this question and the other is not
 * @param picks an option that the other picked, as "question: option"
 */
public record AcceptedException(
        String id,
        String property,
        Optional<String> subject,
        List<String> from,
        Optional<String> opens,
        Optional<String> closes,
        Optional<String> picks,
        String reason) {

    /** Where they stand in a guide; a guide without the file accepts nothing. */
    public static final String FILE = "exceptions.yaml";

    public AcceptedException {
        from = List.copyOf(from);
    }

    /** Reads the exceptions of a guide; what is wrong with them goes to the problems. */
    public static List<AcceptedException> read(GuideSource source, Guide guide, Problems problems) {
        if (!source.files().containsKey(FILE)) {
            return List.of();
        }
        List<AcceptedException> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        YamlFields root = YamlFields.of(source, FILE, problems);
        for (YamlFields fields : root.list("exceptions")) {
            AcceptedException exception =
                    new AcceptedException(
                            fields.text("id"),
                            fields.text("property"),
                            fields.optionalText("subject"),
                            fields.texts("from"),
                            fields.optionalText("opens"),
                            fields.optionalText("closes"),
                            fields.optionalText("picks"),
                            fields.text("reason"));
            fields.noOthers();
            if (!ids.add(exception.id())) {
                problems.add(FILE, fields.line(), "The id " + exception.id() + " stands twice.");
            }
            exception.check(guide, fields, problems);
            read.add(exception);
        }
        root.noOthers();
        return read;
    }

    private void check(Guide guide, YamlFields fields, Problems problems) {
        if (!Properties.IDS.contains(property)) {
            problems.unknown(FILE, fields.line(), "property", property, Properties.IDS);
        }
        List<String> questions =
                guide.questionnaire().questions().stream().map(Question::id).toList();
        Stream.concat(opens.stream(), closes.stream())
                .filter(question -> !questions.contains(question))
                .forEach(question ->
                        problems.unknown(FILE, fields.line(), "question", question, questions));
        List<String> options =
                guide.questionnaire().questions().stream()
                        .flatMap(question ->
                                question.options().stream()
                                        .map(option -> subject(question, option)))
                        .toList();
        picks.filter(picked -> !options.contains(picked))
                .ifPresent(
                        picked -> problems.unknown(FILE, fields.line(), "option", picked, options));
    }

    /** What a failure about an option is called. */
    static String subject(Question question, Option option) {
        return question.id() + ": " + option.id();
    }

    /** Whether the exception is about this property and subject; its other conditions aside. */
    boolean isAbout(String propertyId, String subjectId) {
        return property.equals(propertyId)
                && subject.map(named ->
                                subjectId.equals(named) || subjectId.startsWith(named + ": "))
                        .orElse(true);
    }
}
