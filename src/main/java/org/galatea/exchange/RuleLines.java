package org.galatea.exchange;

import java.util.ArrayList;
import java.util.List;

/** Writes a row as a rule in the words of a rule file, and knows which cell each line is from. */
final class RuleLines {

    static final String ANY = "any of";
    static final String END_ANY = "end any";
    static final String COMMENT = "//";

    private static final String STEP = "    ";

    private final List<Line> lines = new ArrayList<>();

    private RuleLines() {}

    /**
     * A line of the rule.
     *
     * @param column the cell that it is from
     * @param part which part of the condition, from 0
     */
    record Line(String text, Column column, int part) {}

    static List<Line> of(RuleRow row) {
        RuleLines rule = new RuleLines();
        row.lines(Column.NOTE)
                .forEach(line -> rule.add((COMMENT + " " + line).stripTrailing(), Column.NOTE));
        rule.add("rule \"" + row.id() + " " + row.cell(Column.TITLE) + "\"", Column.TITLE);
        rule.add(STEP + "@id( " + row.id() + " )", Column.RULE);
        rule.note(row, Column.CRITERIA, "criteria");
        rule.note(row, Column.EVIDENCE, "evidence");
        rule.note(row, Column.SINCE, "since");
        rule.note(row, Column.DIFFERS, "differs");
        rule.add("when", Column.TITLE);
        for (int part = 0; part < row.when().size(); part++) {
            rule.condition(row.when().get(part), part);
        }
        rule.add("then", Column.TITLE);
        rule.quoted(row, Column.CONCLUDE, "conclude");
        if (!row.cell(Column.ADVISE).isEmpty()) {
            rule.add(STEP + "advise " + row.cell(Column.ADVISE), Column.ADVISE);
        }
        rule.quoted(row, Column.BECAUSE, "because");
        rule.quoted(row, Column.READ, "read");
        rule.quoted(row, Column.ADD, "add");
        if (!row.cell(Column.CONTACT).isEmpty()) {
            rule.add(STEP + "contact " + row.cell(Column.CONTACT), Column.CONTACT);
        }
        rule.add("end", Column.TITLE);
        return rule.lines;
    }

    private void condition(String text, int part) {
        List<String> sentences = RuleRow.alternatives(text);
        if (sentences.size() == 1) {
            lines.add(new Line(STEP + sentences.getFirst(), Column.WHEN, part));
            return;
        }
        lines.add(new Line(STEP + ANY, Column.WHEN, part));
        sentences.forEach(
                sentence -> lines.add(new Line(STEP + STEP + sentence, Column.WHEN, part)));
        lines.add(new Line(STEP + END_ANY, Column.WHEN, part));
    }

    private void note(RuleRow row, Column column, String name) {
        if (!row.cell(column).isEmpty()) {
            add(STEP + "@" + name + "( \"" + row.cell(column) + "\" )", column);
        }
    }

    private void quoted(RuleRow row, Column column, String word) {
        row.lines(column).forEach(line -> add(STEP + word + " \"" + line + "\"", column));
    }

    private void add(String text, Column column) {
        lines.add(new Line(text, column, 0));
    }
}
