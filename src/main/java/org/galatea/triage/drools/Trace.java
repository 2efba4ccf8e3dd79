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
import org.galatea.guide.Rule;
import org.galatea.triage.Firing;
import org.galatea.triage.Ground;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Writes down which rules fired, and on which answers each of them rests. */
final class Trace extends DefaultAgendaEventListener {

    private final Map<String, Rule> rules;
    private final Map<String, SequencedSet<Ground>> behindFinding = new HashMap<>();
    private final SequencedMap<Rule.AdviceRule, SequencedSet<Ground>> fired = new LinkedHashMap<>();

    Trace(Map<String, Rule> rules) {
        this.rules = rules;
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        Rule rule = rules.get(event.getMatch().getRule().getName());
        SequencedSet<Ground> grounds =
                switch (rule) {
                    case Rule.FindingRule finding ->
                            behindFinding.computeIfAbsent(
                                    finding.finding(), _ -> new LinkedHashSet<>());
                    case Rule.AdviceRule advice ->
                            fired.computeIfAbsent(advice, _ -> new LinkedHashSet<>());
                    case null -> throw new IllegalStateException("An unknown rule fired.");
                };
        for (Object matched : event.getMatch().getObjects()) {
            if (matched instanceof Fact fact) {
                grounds.addAll(grounds(fact));
            }
        }
    }

    private Set<Ground> grounds(Fact fact) {
        return switch (fact) {
            case Fact.Chosen(String key) -> {
                String[] parts = key.split("/", 2);
                yield Set.of(new Ground.Picked(parts[0], parts[1]));
            }
            case Fact.Given(String id, int value) -> Set.of(new Ground.Given(id, value));
            case Fact.Found(String finding) ->
                    behindFinding.getOrDefault(finding, new LinkedHashSet<>());
            case Fact.Unsure(int count) -> Set.of(new Ground.Unsure(count));
        };
    }

    Firing firing() {
        List<Firing.Fired> all = new ArrayList<>();
        fired.forEach((rule, grounds) -> all.add(new Firing.Fired(rule, List.copyOf(grounds))));
        return new Firing(behindFinding.keySet(), all);
    }
}
