package org.galatea.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Condition;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;
import org.galatea.guide.Truth;
import org.galatea.triage.Firing;
import org.galatea.triage.RuleEngine;

/**
 * Fires the rules by looking at each condition, one after the other. Made at once, where building a
 * rule base for a guide that lives for milliseconds would take too long; gives no phrases.
 */
final class PlainEngine implements RuleEngine {

    private final Guide guide;
    private final Map<String, List<Condition>> findingRules = new HashMap<>();

    PlainEngine(Guide guide) {
        this.guide = guide;
        for (Rule.FindingRule rule : guide.findingRules()) {
            findingRules.computeIfAbsent(rule.finding(), _ -> new ArrayList<>()).add(rule.when());
        }
    }

    @Override
    public Firing fire(Answers answers) {
        Person person = new Person(answers);
        List<Firing.Fired> fired = new ArrayList<>();
        for (Rule.AdviceRule rule : guide.adviceRules()) {
            if (rule.when().in(person) == Truth.TRUE) {
                fired.add(new Firing.Fired(rule, List.of()));
            }
        }
        return new Firing(person.findings(), fired);
    }

    private final class Person implements Condition.Facts {
        private final Answers answers;
        private final Map<String, Truth> found = new HashMap<>();

        Person(Answers answers) {
            this.answers = answers;
        }

        Set<String> findings() {
            Set<String> findings = new LinkedHashSet<>();
            for (String finding : findingRules.keySet()) {
                if (found(finding) == Truth.TRUE) {
                    findings.add(finding);
                }
            }
            return findings;
        }

        @Override
        public Truth chosen(String question, String option) {
            return Truth.of(
                    answers.byQuestion().get(question) instanceof Answer.Choice(var options)
                            && options.contains(option));
        }

        @Override
        public Truth atLeast(String question, int limit) {
            return Truth.of(
                    answers.byQuestion().get(question) instanceof Answer.Amount(int value)
                            && value >= limit);
        }

        @Override
        public Truth below(String question, int limit) {
            return Truth.of(
                    answers.byQuestion().get(question) instanceof Answer.Amount(int value)
                            && value < limit);
        }

        @Override
        public Truth found(String finding) {
            Truth known = found.get(finding);
            if (known == null) {
                known =
                        findingRules.getOrDefault(finding, List.of()).stream()
                                .map(condition -> condition.in(this))
                                .reduce(Truth.FALSE, Truth::or);
                found.put(finding, known);
            }
            return known;
        }

        @Override
        public Truth unsureMoreThan(int limit) {
            long unsure =
                    guide.questionnaire().questions().stream()
                            .filter(question ->
                                    answers.to(question.id())
                                            .filter(question::isUnsure)
                                            .isPresent())
                            .count();
            return Truth.of(unsure > limit);
        }
    }
}
