package org.galatea.interview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.galatea.guide.Answer;
import org.galatea.guide.Condition;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;
import org.galatea.guide.Truth;

/** What the answers so far say; a question that is still open makes its conditions UNKNOWN. */
final class Known implements Condition.Facts {

    private final Map<String, List<Condition>> findings;
    private final Guide guide;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Set<String> notAsked = new HashSet<>();
    private final Map<String, Truth> derived = new HashMap<>();
    private int unsure;

    Known(Guide guide) {
        this.guide = guide;
        this.findings =
                guide.findingRules().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Rule.FindingRule::finding,
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                Rule.FindingRule::when, Collectors.toList())));
    }

    void answered(Question question, Answer answer) {
        answers.put(question.id(), answer);
        if (question.isUnsure(answer)) {
            unsure++;
        }
        derived.clear();
    }

    void notAsked(Question question) {
        notAsked.add(question.id());
        derived.clear();
    }

    Truth truthOf(Condition condition) {
        return condition.in(this);
    }

    @Override
    public Truth chosen(String question, String option) {
        Answer answer = answers.get(question);
        if (answer == null) {
            return unanswered(question);
        }
        return Truth.of(answer instanceof Answer.Choice(var options) && options.contains(option));
    }

    @Override
    public Truth atLeast(String question, int limit) {
        Answer answer = answers.get(question);
        if (answer == null) {
            return unanswered(question);
        }
        return Truth.of(answer instanceof Answer.Amount(int value) && value >= limit);
    }

    @Override
    public Truth below(String question, int limit) {
        Answer answer = answers.get(question);
        if (answer == null) {
            return unanswered(question);
        }
        return Truth.of(answer instanceof Answer.Amount(int value) && value < limit);
    }

    @Override
    public Truth found(String finding) {
        Truth known = derived.get(finding);
        if (known == null) {
            known =
                    findings.getOrDefault(finding, List.of()).stream()
                            .map(condition -> condition.in(this))
                            .reduce(Truth.FALSE, Truth::or);
            derived.put(finding, known);
        }
        return known;
    }

    @Override
    public Truth unsureMoreThan(int limit) {
        if (unsure > limit) {
            return Truth.TRUE;
        }
        boolean allKnown =
                answers.size() + notAsked.size() == guide.questionnaire().questions().size();
        return allKnown ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Truth unanswered(String question) {
        return notAsked.contains(question) ? Truth.FALSE : Truth.UNKNOWN;
    }
}
