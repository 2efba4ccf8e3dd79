package org.galatea.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.galatea.guide.RuleId;
import org.galatea.proof.Impact;
import tools.jackson.databind.json.JsonMapper;

/** Writes the impact of a change for people, for a pull request, or for a program. */
final class ImpactText {

    private final Impact impact;

    ImpactText(Impact impact) {
        this.impact = impact;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Impact of " + impact.after() + " on " + impact.before() + ":");
        lines.add("  sets of answers: " + was(impact.peopleBefore(), impact.peopleAfter()));
        if (impact.onlyBefore().signum() + impact.onlyAfter().signum() > 0) {
            lines.add("  possible only before: " + number(impact.onlyBefore()));
            lines.add("  possible only now: " + number(impact.onlyAfter()));
        }
        if (impact.changesNothing()) {
            lines.add("  Nobody gets other advice.");
        }
        for (Impact.Move move : impact.moves()) {
            lines.add(
                    "  "
                            + (move.isDownward() ? "DOWN" : "up  ")
                            + " "
                            + move.from()
                            + " -> "
                            + move.to()
                            + ": "
                            + share(move.people())
                            + by(move.because()));
            lines.add("       for example: " + WitnessText.of(move.witness()));
            if (move.isDownward()) {
                lines.add("       This move needs a written reason.");
            }
        }
        for (Impact.RuleChange rule : impact.rules()) {
            lines.add("  rule " + sentence(rule));
        }
        for (Impact.Words words : impact.words()) {
            lines.add("  " + sentence(words));
        }
        return String.join(System.lineSeparator(), lines);
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "### Impact of `"
                        + shortened(impact.after())
                        + "` on `"
                        + shortened(impact.before())
                        + "`");
        lines.add("");
        lines.add("Sets of answers: " + was(impact.peopleBefore(), impact.peopleAfter()) + ".");
        lines.add("");
        if (impact.moves().isEmpty()) {
            lines.add("Nobody's urgency changes.");
        } else {
            lines.add("| urgency | sets of answers | rules | for example |");
            lines.add("| --- | --- | --- | --- |");
            for (Impact.Move move : impact.moves()) {
                lines.add(
                        "| "
                                + (move.isDownward() ? "**down** " : "up ")
                                + move.from()
                                + " → "
                                + move.to()
                                + " | "
                                + share(move.people())
                                + " | "
                                + ids(move.because())
                                + " | `"
                                + WitnessText.of(move.witness())
                                + "` |");
            }
        }
        if (!impact.downward().isEmpty()) {
            lines.add("");
            lines.add("Each move down needs a written reason before this may be published.");
        }
        if (!impact.rules().isEmpty() || !impact.words().isEmpty()) {
            lines.add("");
        }
        impact.rules().forEach(rule -> lines.add("- rule " + sentence(rule)));
        impact.words().forEach(words -> lines.add("- " + sentence(words)));
        return String.join(System.lineSeparator(), lines);
    }

    String json() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("before", impact.before());
        root.put("after", impact.after());
        root.put("peopleBefore", impact.peopleBefore());
        root.put("peopleAfter", impact.peopleAfter());
        root.put("onlyBefore", impact.onlyBefore());
        root.put("onlyAfter", impact.onlyAfter());
        root.put("moves", impact.moves().stream().map(ImpactText::fields).toList());
        root.put(
                "rules",
                impact.rules().stream()
                        .map(rule ->
                                fields(
                                        "rule", rule.rule().value(),
                                        "change", rule.kind().name(),
                                        "starts", rule.starts(),
                                        "stops", rule.stops()))
                        .toList());
        root.put(
                "words",
                impact.words().stream()
                        .map(words ->
                                fields(
                                        "kind", words.kind(),
                                        "id", words.id(),
                                        "gain", words.gain(),
                                        "lose", words.lose(),
                                        "rewritten", words.rewritten()))
                        .toList());
        return JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(root);
    }

    private static Map<String, Object> fields(Impact.Move move) {
        return fields(
                "from", move.from().name(),
                "to", move.to().name(),
                "down", move.isDownward(),
                "people", move.people(),
                "because", move.because().stream().map(RuleId::value).toList(),
                "witness", WitnessText.of(move.witness()));
    }

    private static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            fields.put((String) pairs[at], pairs[at + 1]);
        }
        return fields;
    }

    private static String sentence(Impact.RuleChange rule) {
        return rule.rule()
                + " "
                + rule.kind().name().toLowerCase(Locale.ROOT)
                + ": starts to hold for "
                + number(rule.starts())
                + ", no longer for "
                + number(rule.stops());
    }

    private static String sentence(Impact.Words words) {
        return words.kind()
                + " "
                + words.id()
                + (words.rewritten() ? " (rewritten)" : "")
                + ": new for "
                + number(words.gain())
                + ", gone for "
                + number(words.lose());
    }

    private static String by(List<RuleId> rules) {
        return rules.isEmpty() ? "" : ", by " + ids(rules);
    }

    private static String ids(List<RuleId> rules) {
        return rules.stream().map(RuleId::value).collect(Collectors.joining(", "));
    }

    private String share(BigInteger people) {
        return number(people) + " (" + ProofText.share(people, impact.peopleBefore()) + ")";
    }

    private static String was(BigInteger before, BigInteger after) {
        return before.equals(after)
                ? number(after) + ", as before"
                : number(before) + " before, " + number(after) + " now";
    }

    private static String number(BigInteger people) {
        return String.format(Locale.ROOT, "%,d", people);
    }

    private static String shortened(String version) {
        return version.substring(0, Math.min(12, version.length()));
    }
}
