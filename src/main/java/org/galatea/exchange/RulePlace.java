package org.galatea.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;

/**
 * Where a rule stands in its file, the comment above it included.
 *
 * @param begin the first character
 * @param end behind the last character, the line break left out
 */
record RulePlace(Rule rule, int begin, int end, RuleRow row) {

    /** The rules of a file in their order. */
    static List<RulePlace> in(Guide guide, String file, String text) {
        List<String> lines = text.lines().toList();
        List<Integer> begins = begins(text);
        List<RulePlace> places = new ArrayList<>();
        guide.rules()
                .filter(rule -> rule.head().file().equals(file))
                .sorted(Comparator.comparingInt(rule -> rule.head().line()))
                .forEach(rule -> places.add(place(rule, lines, begins)));
        return places;
    }

    private static RulePlace place(Rule rule, List<String> lines, List<Integer> begins) {
        int head = rule.head().line() - 1;
        int first = head;
        while (first > 0 && isComment(lines.get(first - 1))) {
            first--;
        }
        int last = head;
        while (!lines.get(last).strip().equals("end")) {
            last++;
        }
        String note =
                lines.subList(first, head).stream()
                        .map(line -> line.strip().substring(RuleLines.COMMENT.length()).strip())
                        .collect(Collectors.joining("\n"));
        return new RulePlace(
                rule,
                begins.get(first),
                begins.get(last) + lines.get(last).length(),
                RuleRow.of(rule, note));
    }

    /** Whether a comment stands inside the rule, which no row can hold. */
    boolean hasInnerComment(String text) {
        return text.substring(begin, end)
                .lines()
                .dropWhile(RulePlace::isComment)
                .anyMatch(RulePlace::isComment);
    }

    private static boolean isComment(String line) {
        return line.strip().startsWith(RuleLines.COMMENT);
    }

    /** The place of the first character of each line. */
    private static List<Integer> begins(String text) {
        List<Integer> begins = new ArrayList<>();
        begins.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if ((c == '\n' || c == '\r') && !pair) {
                begins.add(i + 1);
            }
        }
        return begins;
    }
}
