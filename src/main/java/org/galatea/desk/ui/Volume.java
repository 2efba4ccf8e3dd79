package org.galatea.desk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;

/** A guide with the files that it was read from. */
record Volume(GuideSource source, Guide guide) {

    /** All rules as a clinician looks for them: advice first, then the findings it rests on. */
    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(guide.adviceRules());
        rules.addAll(guide.findingRules());
        return rules;
    }

    /** The rules that conclude a finding. */
    List<Rule.FindingRule> concluding(String finding) {
        return guide.findingRules().stream()
                .filter(rule -> rule.finding().equals(finding))
                .toList();
    }

    /** The rules whose condition mentions a finding. */
    List<Rule> mentioning(String finding) {
        return rules().stream()
                .filter(rule -> rule.when().findings().anyMatch(finding::equals))
                .toList();
    }

    /** A rule as it stands in its file; empty where there is none of this id. */
    static Optional<String> text(GuideSource source, RuleId id) {
        String begin = "rule \"" + id + " ";
        for (Map.Entry<String, String> file : source.files().entrySet()) {
            if (file.getKey().endsWith(".dslr") && file.getValue().contains(begin)) {
                List<String> lines =
                        file.getValue().lines().dropWhile(line -> !line.startsWith(begin)).toList();
                return Optional.of(
                        lines.stream()
                                        .takeWhile(line -> !line.strip().equals("end"))
                                        .collect(Collectors.joining("\n"))
                                + "\nend");
            }
        }
        return Optional.empty();
    }
}
