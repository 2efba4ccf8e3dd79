package org.galatea.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a {@code .dslr} file into its rules, line by line, and refuses every line that has no
 * place in the rule language. Drools' own expander lets Java through in several ways, so it never
 * sees what an author wrote.
 */
final class RuleFile {

    private static final Pattern RULE = Pattern.compile("rule \"([A-Za-z0-9 ,.:;()'%/-]+)\"");
    private static final Pattern NOTE = Pattern.compile("@([a-z]+)\\( *(.*?) *\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t]]");

    /** Far more than a sentence; some patterns take time that grows with the square of a line. */
    private static final int LONGEST_LINE = 2000;

    private enum Place {
        OUTSIDE,
        HEAD,
        WHEN,
        THEN
    }

    private final String file;
    private final Problems problems;
    private final List<RuleText> rules = new ArrayList<>();
    private final List<String> comment = new ArrayList<>();

    private Place place = Place.OUTSIDE;
    private int ruleLine;
    private String name = "";
    private SequencedMap<String, Line> notes = new LinkedHashMap<>();
    private List<Line> when = new ArrayList<>();
    private List<Line> then = new ArrayList<>();

    private RuleFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static List<RuleText> split(String file, String text, Problems problems) {
        RuleFile reader = new RuleFile(file, problems);
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            if (CONTROL.matcher(raw).find()) {
                problems.add(file, number, "The line has a control character.");
            } else if (raw.length() > LONGEST_LINE) {
                problems.add(
                        file, number, "The line is longer than " + LONGEST_LINE + " characters.");
            } else {
                reader.read(new Line(number, raw.strip()));
            }
        }
        if (reader.place != Place.OUTSIDE) {
            problems.add(file, number, "The last rule, \"" + reader.name + "\", has no \"end\".");
        }
        return reader.rules;
    }

    private void read(Line line) {
        if (line.text().isEmpty()) {
            if (place == Place.OUTSIDE) {
                comment.clear();
            }
        } else if (line.text().startsWith("//")) {
            if (place == Place.OUTSIDE) {
                comment.add(line.text().substring(2).strip());
            }
        } else if (line.text().startsWith("rule ")) {
            begin(line);
        } else {
            switch (place) {
                case OUTSIDE -> outside(line);
                case HEAD -> head(line);
                case WHEN -> {
                    if (line.text().equals("then")) {
                        place = Place.THEN;
                    } else {
                        when.add(line);
                    }
                }
                case THEN -> {
                    if (line.text().equals("end")) {
                        finish();
                    } else {
                        then.add(line);
                    }
                }
            }
        }
    }

    private void begin(Line line) {
        if (place != Place.OUTSIDE) {
            problems.add(file, line.number(), "The rule \"" + name + "\" above has no \"end\".");
            finish();
        }
        Matcher matcher = RULE.matcher(line.text());
        if (matcher.matches()) {
            name = matcher.group(1);
        } else {
            name = "?";
            problems.add(
                    file,
                    line.number(),
                    "Expected: rule \"U07 A short title\", with nothing behind it.",
                    "the title has a sign other than letters, digits, spaces and , . : ; ( ) ' % / -");
        }
        ruleLine = line.number();
        place = Place.HEAD;
    }

    private void outside(Line line) {
        problems.add(
                file,
                line.number(),
                "\""
                        + line.text()
                        + "\" stands outside of any rule. Only rules and comments may stand here.");
    }

    private void head(Line line) {
        Matcher note = NOTE.matcher(line.text());
        if (line.text().equals("when")) {
            place = Place.WHEN;
        } else if (note.matches()) {
            Matcher quoted = QUOTED.matcher(note.group(2));
            String value = quoted.matches() ? quoted.group(1) : note.group(2);
            if (!quoted.matches() && !value.matches("[A-Za-z0-9.]+")) {
                problems.add(
                        file, line.number(), "The value of @" + note.group(1) + " needs quotes.");
            }
            if (notes.put(note.group(1), new Line(line.number(), value)) != null) {
                problems.add(file, line.number(), "@" + note.group(1) + " stands here twice.");
            }
        } else {
            problems.add(
                    file,
                    line.number(),
                    "\"" + line.text() + "\" can't stand between \"rule\" and \"when\".",
                    "an annotation such as @id( U07 ) is meant, or \"when\" is missing.");
        }
    }

    private void finish() {
        rules.add(new RuleText(file, ruleLine, name, notes, String.join(" ", comment), when, then));
        comment.clear();
        notes = new LinkedHashMap<>();
        when = new ArrayList<>();
        then = new ArrayList<>();
        place = Place.OUTSIDE;
    }
}
