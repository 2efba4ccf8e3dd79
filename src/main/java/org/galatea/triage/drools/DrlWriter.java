package org.galatea.triage.drools;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.galatea.guide.Condition;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;

/**
 * Writes the rules of a guide in Drools' language.
 *
 * <p>Authors never write it: what stands here comes from the dictionary alone, so no text of a
 * guide can become code. Rules whose condition is a finding wait, by a lower salience, until
 * everything that could derive it has fired; a guide itself knows no order.
 */
final class DrlWriter {

    private final Map<String, Integer> layers = new HashMap<>();
    private final StringBuilder drl = new StringBuilder();

    private DrlWriter() {}

    static String write(Guide guide) {
        DrlWriter writer = new DrlWriter();
        writer.header();
        guide.findingRules()
                .forEach(
                        rule -> writer.layers.merge(rule.finding(), writer.layer(rule), Math::max));
        guide.rules().forEach(writer::rule);
        return writer.drl.toString();
    }

    private void header() {
        drl.append("package guide;\n");
        for (Class<?> fact : Fact.class.getPermittedSubclasses()) {
            drl.append("import ").append(fact.getCanonicalName()).append(";\n");
        }
    }

    /** Layer 0 needs no finding; every other layer is one above the findings that it needs. */
    private int layer(Rule rule) {
        return rule.when()
                .findings()
                .mapToInt(finding -> layers.getOrDefault(finding, 0) + 1)
                .max()
                .orElse(0);
    }

    private void rule(Rule rule) {
        drl.append("rule \"")
                .append(rule.id())
                .append("\" salience -")
                .append(layer(rule))
                .append('\n');
        drl.append("when\n    ").append(condition(rule.when())).append('\n');
        drl.append("then\n");
        if (rule instanceof Rule.FindingRule finding) {
            drl.append("    insert( new Found( ")
                    .append(quoted(finding.finding()))
                    .append(" ) );\n");
        }
        drl.append("end\n");
    }

    private static String condition(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> joined(parts, " and ");
            case Condition.Any(var parts) -> joined(parts, " or ");
            case Condition.Not(var part) -> "not " + condition(part);
            case Condition.Chosen(String question, String option) ->
                    "Chosen( key == " + quoted(question + "/" + option) + " )";
            case Condition.AtLeast(String question, int limit) ->
                    "Given( question == " + quoted(question) + ", value >= " + limit + " )";
            case Condition.Below(String question, int limit) ->
                    "Given( question == " + quoted(question) + ", value < " + limit + " )";
            case Condition.Found(String finding) -> "Found( finding == " + quoted(finding) + " )";
            case Condition.UnsureMoreThan(int limit) -> "Unsure( count > " + limit + " )";
        };
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(DrlWriter::condition)
                .collect(Collectors.joining(word, "( ", " )"));
    }

    /** Ids and findings hold no quotes or backslashes; the guide reader refuses them. */
    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
