package org.galatea.triage;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Region;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.interview.Interview;

/**
 * A rule that does not fire, but would if one answer were another one.
 *
 * @param option the answer that is missing
 */
public record NearMiss(Rule.AdviceRule rule, Question question, Option option) {

    /** The rules that nearly fire, each with the first answer that would do, by rule id. */
    public static List<NearMiss> of(Triage triage, Answers answers, Region region) {
        Interview interview = triage.interview(answers);
        Set<RuleId> fired = fired(triage, answers, region).keySet();
        Map<RuleId, NearMiss> misses = new LinkedHashMap<>();
        for (Question question : interview.asked()) {
            for (Option option : question.options()) {
                changed(question, option, interview.relevant())
                        .map(changed -> fired(triage, changed, region))
                        .ifPresent(then ->
                                then.forEach((id, rule) -> {
                                    if (!fired.contains(id)) {
                                        misses.putIfAbsent(
                                                id, new NearMiss(rule, question, option));
                                    }
                                }));
            }
        }
        return misses.values().stream()
                .sorted(java.util.Comparator.comparing(miss -> miss.rule().id()))
                .toList();
    }

    private static Map<RuleId, Rule.AdviceRule> fired(
            Triage triage, Answers answers, Region region) {
        return triage.assess(answers, region).rationale().stream()
                .map(Reason::rule)
                .collect(Collectors.toMap(Rule.AdviceRule::id, rule -> rule));
    }

    /** The answers of a person with this one given as well, or instead. */
    public Optional<Answers> answers(Answers before) {
        return changed(question, option, before);
    }

    /** The answers with one option picked, or picked as well; nothing where it already is. */
    static Optional<Answers> changed(Question question, Option option, Answers answers) {
        if (!(answers.byQuestion().get(question.id()) instanceof Answer.Choice(var picked))
                || picked.contains(option.id())) {
            return Optional.empty();
        }
        SequencedSet<String> then = new LinkedHashSet<>();
        if (question.kind() == Question.Kind.MANY && !option.exclusive()) {
            picked.stream()
                    .filter(id -> question.option(id).filter(Option::exclusive).isEmpty())
                    .forEach(then::add);
        }
        then.add(option.id());
        return Optional.of(answers.with(question.id(), Answer.choice(then)));
    }
}
