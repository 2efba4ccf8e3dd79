package org.galatea.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.galatea.guide.Condition;
import org.galatea.guide.Expansion;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;
import org.galatea.guide.Urgency;

/**
 * The decision of a guide in DMN 1.3, for other rule engines.
 *
 * <p>Four steps: {@code answer} leaves out what a person is not asked, as the interview does;
 * {@code finding} says which rules for findings hold; {@code advice} is a decision table with a row
 * for each rule, of which all that hold are collected; {@code urgency} is the most urgent of them,
 * and at least ROUTINE while a question is open or where no rule holds. It is null where an answer
 * is none that the guide has, so that a slip is no silent "no".
 */
final class DmnExport {

    private static final String NAMES = "https://galatea.example/dmn/";
    private static final String OPEN = "open";
    private static final String UNKNOWN = "unknown";

    private final Guide guide;
    private final FeelText inside;
    private final FeelText outside;
    private final DmnWriter out;

    private DmnExport(Guide guide) {
        this.guide = guide;
        this.inside = FeelText.inAnswers(guide);
        this.outside = FeelText.outside(guide);
        this.out =
                new DmnWriter(
                        NAMES + guide.profile().id(),
                        guide.profile().id(),
                        guide.profile().title()
                                + ", release "
                                + guide.profile().release()
                                + ", version "
                                + guide.version()
                                + ". "
                                + guide.profile().status()
                                + " "
                                + String.join(" ", guide.profile().limits()));
    }

    static byte[] of(Guide guide) {
        DmnExport export = new DmnExport(guide);
        export.types();
        List<String> inputs = export.inputs();
        export.out.context(FeelText.ANSWER, export.answers(), inputs, List.of());
        export.out.context(
                FeelText.FINDING, export.findings(), List.of(), List.of(FeelText.ANSWER));
        export.advice();
        export.out.literal("level", "number", level(), List.of("advice", FeelText.ANSWER));
        export.out.literal("urgency", "string", urgency(), List.of("level"));
        return export.out.bytes();
    }

    /** Only the options of a question may be given, so that a slip is no silent "no". */
    private void types() {
        withOptions()
                .forEach(question ->
                        out.listType(
                                "t" + FeelText.given(question).substring(1),
                                question.options().stream().map(Option::id).toList()));
    }

    private List<Question> withOptions() {
        return guide.questionnaire().questions().stream()
                .filter(question -> !question.options().isEmpty())
                .toList();
    }

    private List<String> inputs() {
        List<String> names = new ArrayList<>();
        for (Question question : guide.questionnaire().questions()) {
            if (question.kind() == Question.Kind.NUMBER) {
                names.add(FeelText.given(question.id()));
                out.input(names.getLast(), "number", question.ask());
            }
            if (!question.options().isEmpty()) {
                String name = FeelText.given(question);
                names.add(name);
                out.input(name, "t" + name.substring(1), question.ask());
            }
        }
        return names;
    }

    /**
     * The interview as a fold: an answer counts where its question is asked, and also where an
     * earlier question is open, so that nobody can tell yet.
     */
    private SequencedMap<String, String> answers() {
        SequencedMap<String, String> entries = new LinkedHashMap<>();
        String open = "false";
        int number = 0;
        for (Question question : guide.questionnaire().questions()) {
            String asked = "asked_" + question.id().replace('-', '_');
            entries.put(asked, inside.of(Expansion.of(question.askedWhen(), guide)));
            String counts = "(" + asked + " or " + open + ")";
            List<String> missing = new ArrayList<>();
            if (question.kind() == Question.Kind.NUMBER) {
                String name = inside.number(question.id());
                entries.put(
                        name,
                        "if " + counts + " then " + FeelText.given(question.id()) + " else null");
                missing.add(name + " = null");
            }
            if (!question.options().isEmpty()) {
                String name = inside.options(question);
                String given = FeelText.given(question);
                entries.put(
                        name,
                        "if " + counts + " and " + given + " != null then " + given + " else []");
                missing.add("count(" + name + ") = 0");
            }
            String openNow = OPEN + "_" + ++number;
            entries.put(
                    openNow,
                    open + " or (" + asked + " and " + String.join(" and ", missing) + ")");
            open = openNow;
        }
        entries.put(OPEN, open);
        entries.put(FeelText.UNSURE, inside.unsure());
        entries.put(UNKNOWN, inside.unknown());
        return entries;
    }

    private SequencedMap<String, String> findings() {
        SequencedMap<String, String> entries = new LinkedHashMap<>();
        FeelText here = FeelText.inFindings(guide);
        guide.findingRules().forEach(rule -> entries.put(rule.id().value(), here.of(rule.when())));
        return entries;
    }

    private void advice() {
        List<DmnWriter.TableRow> rows = guide.adviceRules().stream().map(this::row).toList();
        out.collect(
                "advice",
                List.of("level", "rule", "because"),
                List.of("number", "string", "string"),
                List.of("Title", "When", "Evidence"),
                rows,
                List.of(FeelText.ANSWER, FeelText.FINDING));
    }

    private DmnWriter.TableRow row(Rule.AdviceRule rule) {
        return new DmnWriter.TableRow(
                rule.id().value(),
                parts(rule.when()).stream().map(outside::of).map(DmnExport::bracketed).toList(),
                List.of(
                        Integer.toString(number(rule.advise())),
                        DmnWriter.text(rule.id().value()),
                        DmnWriter.text(rule.because())),
                List.of(
                        rule.head().title(),
                        String.join("\n", rule.head().sentences()),
                        String.join(", ", rule.head().evidence())));
    }

    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.All(List<Condition> parts)
                ? parts
                : List.of(condition);
    }

    /** In a table a "not" at the beginning, or a comma, would mean something else. */
    private static String bracketed(String feel) {
        return "(" + feel + ")";
    }

    /** SELF_CARE is 1, EMERGENCY is 5. */
    private static int number(Urgency urgency) {
        return Urgency.values().length - urgency.ordinal();
    }

    private static String level() {
        int routine = number(Urgency.ROUTINE);
        return "if "
                + FeelText.ANSWER
                + "."
                + UNKNOWN
                + " then null else if count(advice) = 0 then "
                + routine
                + " else if "
                + FeelText.ANSWER
                + "."
                + OPEN
                + " then max(append(advice.level, "
                + routine
                + ")) else max(advice.level)";
    }

    private static String urgency() {
        Urgency[] levels = Urgency.values();
        return IntStream.range(0, levels.length)
                .mapToObj(i -> DmnWriter.text(levels[levels.length - 1 - i].name()))
                .collect(Collectors.joining(", ", "if level = null then null else [", "][level]"));
    }
}
