package org.galatea.exchange;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.galatea.guide.Condition;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Problems;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;

/** Makes sure that a table says what the rules say: it reads the table back and compares. */
final class Sameness {

    private Sameness() {}

    /**
     * Does nothing if the rules written from the rows are those of the guide.
     *
     * @param sheets the rows by sheet
     * @throws IllegalStateException with the rules that would be lost or changed
     */
    static void check(GuideSource source, Guide guide, Map<String, List<RuleRow>> sheets) {
        SortedMap<String, String> files = new TreeMap<>(source.files());
        RuleSheets.files(source)
                .forEach((sheet, file) ->
                        files.put(
                                file,
                                String.join(
                                        "\n",
                                        RuleFileEdit.written(
                                                sheets.getOrDefault(sheet, List.of())))));
        Guide again = GuideReader.read(new GuideSource(files), new Problems());
        Map<RuleId, Rule> before = byId(guide);
        Map<RuleId, Rule> after = byId(again);
        List<RuleId> others =
                before.keySet().stream()
                        .filter(id -> after.get(id) == null || !same(before.get(id), after.get(id)))
                        .sorted()
                        .toList();
        if (!others.isEmpty() || after.size() != before.size()) {
            throw new IllegalStateException(
                    "A spreadsheet can't hold all that these rules say: " + others + ".");
        }
    }

    private static Map<RuleId, Rule> byId(Guide guide) {
        return guide.rules().collect(Collectors.toMap(Rule::id, Function.identity()));
    }

    private static boolean same(@org.jspecify.annotations.Nullable Rule before, Rule after) {
        return before != null
                && before.head().title().equals(after.head().title())
                && before.head().criteria().equals(after.head().criteria())
                && before.head().evidence().equals(after.head().evidence())
                && before.head().since().equals(after.head().since())
                && before.head().differs().equals(after.head().differs())
                && plain(before.when()).equals(plain(after.when()))
                && conclusion(before).equals(conclusion(after));
    }

    /** A list of one means the same as its only part. */
    private static Condition plain(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) ->
                    parts.size() == 1
                            ? plain(parts.getFirst())
                            : new Condition.All(parts.stream().map(Sameness::plain).toList());
            case Condition.Any(List<Condition> parts) ->
                    parts.size() == 1
                            ? plain(parts.getFirst())
                            : new Condition.Any(parts.stream().map(Sameness::plain).toList());
            case Condition.Not(Condition part) -> new Condition.Not(plain(part));
            case Condition.Chosen _,
                    Condition.AtLeast _,
                    Condition.Below _,
                    Condition.Found _,
                    Condition.UnsureMoreThan _ ->
                    condition;
        };
    }

    private static List<Object> conclusion(Rule rule) {
        return switch (rule) {
            case Rule.FindingRule finding -> List.of(finding.finding());
            case Rule.AdviceRule advice ->
                    List.of(
                            advice.advise(),
                            advice.because(),
                            advice.reads(),
                            advice.adds(),
                            advice.contact());
        };
    }
}
