package org.galatea.desk.ui;

import java.util.ArrayList;
import java.util.List;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Rule;

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
}
