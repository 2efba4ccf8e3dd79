package org.galatea.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.galatea.guide.Guide;
import org.galatea.guide.Problems;

/**
 * Brings the rows of one sheet into the rule file that it was made from.
 *
 * <p>Only rules whose row changed are written anew; every other byte stays. The order of the rows
 * does not matter, so a sheet may be sorted; new rules come to the end of the file.
 */
final class RuleFileEdit {

    private final String sheet;
    private final Problems problems;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, String> places = new HashMap<>();
    private int line = 1;

    private RuleFileEdit(String sheet, Problems problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    /**
     * The new file.
     *
     * @param places by line of the file, which cell it is from
     */
    record Edited(String text, Map<Integer, String> places) {}

    static Edited apply(
            Guide base,
            String file,
            String sheet,
            String text,
            List<SheetRow> rows,
            Problems problems) {
        RuleFileEdit edit = new RuleFileEdit(sheet, problems);
        edit.run(RulePlace.in(base, file, text), text, rows);
        return new Edited(edit.text.toString(), edit.places);
    }

    private void run(List<RulePlace> before, String old, List<SheetRow> rows) {
        Map<String, SheetRow> byId = byId(rows);
        int at = 0;
        for (RulePlace place : before) {
            copy(old.substring(at, place.begin()));
            at = place.end();
            Optional<SheetRow> row = Optional.ofNullable(byId.get(place.row().id()));
            if (row.isEmpty()) {
                missing(place);
            } else if (row.get().deleted()) {
                at = behindLineBreak(old, at);
            } else if (row.get().row().equals(place.row())) {
                keep(old.substring(place.begin(), place.end()), row.get());
            } else {
                if (place.hasInnerComment(old)) {
                    problems.add(
                            row.get().place(Column.RULE),
                            0,
                            "The rule "
                                    + place.row().id()
                                    + " has a comment inside, which a sheet can't hold.",
                            "change this rule in its file.");
                }
                write(row.get());
            }
        }
        copy(old.substring(at));
        Set<String> known =
                before.stream()
                        .map(RulePlace::row)
                        .map(RuleRow::id)
                        .collect(Collectors.toCollection(HashSet::new));
        rows.stream().filter(row -> !known.contains(row.row().id())).forEach(this::append);
    }

    private Map<String, SheetRow> byId(List<SheetRow> rows) {
        Map<String, SheetRow> byId = new HashMap<>();
        for (SheetRow row : rows) {
            SheetRow other = byId.put(row.row().id(), row);
            if (other != null) {
                problems.add(
                        row.place(Column.RULE),
                        0,
                        "The rule "
                                + row.row().id()
                                + " stands here twice, also at "
                                + other.place(Column.RULE)
                                + ".");
            }
        }
        return byId;
    }

    private void missing(RulePlace place) {
        problems.add(
                "sheet " + sheet,
                0,
                "The row of rule "
                        + place.row().id()
                        + " is gone. A row that is missing could be a slip.",
                "put it back, and write \"delete\" in its last column.");
    }

    private void append(SheetRow row) {
        if (row.deleted()) {
            problems.add(
                    row.place(Column.DELETE),
                    0,
                    "There is no rule " + row.row().id() + " to delete.");
            return;
        }
        copy(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "\n" : "\n\n");
        write(row);
        copy("\n");
    }

    /** Its bytes stay; but its lines are known, should a change elsewhere break it. */
    private void keep(String rule, SheetRow row) {
        List<RuleLines.Line> lines = RuleLines.of(row.row());
        List<String> old = rule.lines().toList();
        for (int i = 0; i < old.size(); i++) {
            places.put(
                    line + i,
                    lines.size() == old.size() ? row.place(lines.get(i)) : row.place(Column.RULE));
        }
        copy(rule);
    }

    private void write(SheetRow row) {
        List<RuleLines.Line> lines = RuleLines.of(row.row());
        for (int i = 0; i < lines.size(); i++) {
            places.put(line + i, row.place(lines.get(i)));
        }
        copy(lines.stream().map(RuleLines.Line::text).collect(Collectors.joining("\n")));
    }

    private void copy(String part) {
        text.append(part);
        line += (int) part.chars().filter(c -> c == '\n').count();
    }

    /** A deleted rule takes the empty line behind it along. */
    private static int behindLineBreak(String text, int at) {
        int behind = at;
        for (int breaks = 0; breaks < 2 && behind < text.length(); behind++) {
            char c = text.charAt(behind);
            if (c == '\n') {
                breaks++;
            } else if (c != '\r') {
                return behind;
            }
        }
        return behind;
    }

    /** Nothing of a guide but its rules, each written from its row. */
    static List<String> written(List<RuleRow> rows) {
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> RuleLines.of(row).forEach(line -> lines.add(line.text())));
        return lines;
    }
}
