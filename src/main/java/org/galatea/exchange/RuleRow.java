package org.galatea.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.galatea.guide.Rule;
import org.galatea.guide.SectionRef;

/**
 * A rule as one row of a decision table.
 *
 * @param cells what stands in each column but those of the condition; empty cells are left out
 * @param when the condition, of which every part must hold: a sentence, or several of which one is
 *     enough, the second and later ones behind "or"
 */
record RuleRow(Map<Column, String> cells, List<String> when) {

    private static final String OR = "or ";

    /** What a rule that says nothing else is read with. */
    private static final String NO_SINCE = "?";

    RuleRow {
        cells = Map.copyOf(cells);
        when = List.copyOf(when);
    }

    /**
     * The row of a rule.
     *
     * @param note the comment above the rule, a line each
     */
    static RuleRow of(Rule rule, String note) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Rule.Head head = rule.head();
        cells.put(Column.RULE, head.id().value());
        cells.put(Column.TITLE, head.title());
        cells.put(Column.CRITERIA, String.join(", ", head.criteria()));
        cells.put(Column.EVIDENCE, String.join(", ", head.evidence()));
        if (!head.since().equals(NO_SINCE)) {
            cells.put(Column.SINCE, head.since());
        }
        head.differs().ifPresent(differs -> cells.put(Column.DIFFERS, differs));
        cells.put(Column.NOTE, note);
        switch (rule) {
            case Rule.FindingRule finding -> cells.put(Column.CONCLUDE, finding.finding());
            case Rule.AdviceRule advice -> {
                cells.put(Column.ADVISE, advice.advise().name());
                cells.put(Column.BECAUSE, advice.because());
                cells.put(
                        Column.READ,
                        advice.reads().stream()
                                .map(SectionRef::toString)
                                .collect(Collectors.joining("\n")));
                cells.put(Column.ADD, String.join("\n", advice.adds()));
                advice.contact().ifPresent(contact -> cells.put(Column.CONTACT, contact));
            }
        }
        cells.replaceAll((_, text) -> text.strip());
        cells.values().removeIf(String::isEmpty);
        return new RuleRow(cells, parts(head.sentences()));
    }

    private static List<String> parts(List<String> sentences) {
        List<String> parts = new ArrayList<>();
        List<String> any = new ArrayList<>();
        boolean inside = false;
        for (String sentence : sentences) {
            switch (sentence) {
                case RuleLines.ANY -> inside = true;
                case RuleLines.END_ANY -> {
                    parts.add(String.join("\n" + OR, any));
                    any.clear();
                    inside = false;
                }
                default -> (inside ? any : parts).add(sentence);
            }
        }
        return parts;
    }

    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    String id() {
        return cell(Column.RULE);
    }

    /** The lines of a cell. */
    List<String> lines(Column column) {
        return cell(column).lines().toList();
    }

    /** The sentences of one part, of which one is enough. */
    static List<String> alternatives(String part) {
        List<String> lines = part.lines().toList();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            sentences.add(i > 0 && line.startsWith(OR) ? line.substring(OR.length()) : line);
        }
        return sentences;
    }

    /** Whether every sentence of a part but the first stands behind "or". */
    static boolean isJoined(String part) {
        return part.lines().skip(1).allMatch(line -> line.startsWith(OR));
    }
}
