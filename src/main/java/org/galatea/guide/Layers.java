package org.galatea.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** Puts findings into an order in which each one stands behind those that it depends on. */
final class Layers {

    private final Map<String, List<Rule.FindingRule>> byFinding;
    private final Problems problems;
    private final SequencedSet<String> done = new LinkedHashSet<>();
    private final SequencedSet<String> open = new LinkedHashSet<>();

    private Layers(Map<String, List<Rule.FindingRule>> byFinding, Problems problems) {
        this.byFinding = byFinding;
        this.problems = problems;
    }

    /** Sorts the rules; findings that depend on each other in a circle are problems. */
    static List<Rule.FindingRule> sort(List<Rule.FindingRule> rules, Problems problems) {
        Map<String, List<Rule.FindingRule>> byFinding =
                rules.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Rule.FindingRule::finding,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        Layers layers = new Layers(byFinding, problems);
        byFinding.keySet().forEach(layers::visit);
        List<Rule.FindingRule> sorted = new ArrayList<>();
        layers.done.forEach(finding -> sorted.addAll(byFinding.getOrDefault(finding, List.of())));
        return sorted;
    }

    private void visit(String finding) {
        if (done.contains(finding)) {
            return;
        }
        List<Rule.FindingRule> rules = byFinding.getOrDefault(finding, List.of());
        if (!open.add(finding)) {
            Rule.Head head = rules.getFirst().head();
            problems.add(
                    head.file(),
                    head.line(),
                    "The findings depend on each other in a circle: "
                            + String.join(" -> ", open)
                            + ".");
            return;
        }
        rules.stream().flatMap(rule -> rule.when().findings()).distinct().forEach(this::visit);
        open.remove(finding);
        done.add(finding);
    }
}
