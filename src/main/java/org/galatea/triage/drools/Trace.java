package org.galatea.triage.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;
import org.galatea.triage.Firing;
import org.galatea.triage.Reason;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Writes down which rules fired, and on which answers each of them rests. */
final class Trace extends DefaultAgendaEventListener {

    private final Guide guide;
    private final Map<String, Rule> rules;
    private final Map<String, SequencedSet<String>> phrasesBehindFinding = new HashMap<>();
    private final SequencedMap<Rule.AdviceRule, SequencedSet<String>> fired = new LinkedHashMap<>();

    Trace(Guide guide, Map<String, Rule> rules) {
        this.guide = guide;
        this.rules = rules;
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        Rule rule = rules.get(event.getMatch().getRule().getName());
        SequencedSet<String> phrases =
                switch (rule) {
                    case Rule.FindingRule finding ->
                            phrasesBehindFinding.computeIfAbsent(
                                    finding.finding(), _ -> new LinkedHashSet<>());
                    case Rule.AdviceRule advice ->
                            fired.computeIfAbsent(advice, _ -> new LinkedHashSet<>());
                    case null -> throw new IllegalStateException("An unknown rule fired.");
                };
        for (Object matched : event.getMatch().getObjects()) {
            if (matched instanceof Fact fact) {
                phrases.addAll(phrases(fact));
            }
        }
    }

    private Set<String> phrases(Fact fact) {
        return switch (fact) {
            case Fact.Chosen(String key) -> Set.of(phrase(key));
            case Fact.Given(String id, int value) -> Set.of(phrase(id, value));
            case Fact.Found(String finding) ->
                    phrasesBehindFinding.getOrDefault(finding, new LinkedHashSet<>());
            case Fact.Unsure(int count) -> Set.of(count + " answers are \"not sure\"");
        };
    }

    private String phrase(String key) {
        String[] parts = key.split("/", 2);
        return guide.questionnaire().get(parts[0]).option(parts[1]).orElseThrow().phrase();
    }

    private String phrase(String id, int value) {
        Question question = guide.questionnaire().get(id);
        return question.range().orElseThrow().sentence() + " " + value;
    }

    Firing firing() {
        List<Reason> reasons = new ArrayList<>();
        fired.forEach((rule, phrases) -> reasons.add(new Reason(rule, List.copyOf(phrases))));
        return new Firing(phrasesBehindFinding.keySet(), reasons);
    }
}
