package org.galatea.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.galatea.guide.Answers;
import org.galatea.guide.Condition;
import org.galatea.guide.GuidanceText;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;

/**
 * A guide as decision diagrams over the answers of one person.
 *
 * <p>The conditions are those that Drools' own parser read: the rule engine refuses a guide where
 * they differ from what the sentences mean.
 */
final class GuideModel {

    private final Guide guide;
    private final AnswerSpace answers;
    private final Bdd bdd;
    private final Map<String, List<Condition>> findingRules = new HashMap<>();
    private final Map<String, Integer> findings = new HashMap<>();
    private final SequencedMap<String, Integer> asked = new LinkedHashMap<>();
    private final SequencedMap<RuleId, Integer> fires = new LinkedHashMap<>();
    private final int[] calmer = new int[Urgency.values().length];
    private final int space;

    GuideModel(Guide guide, AnswerSpace answers, Bdd bdd) {
        this.guide = guide;
        this.answers = answers;
        this.bdd = bdd;
        for (Rule.FindingRule rule : guide.findingRules()) {
            findingRules.computeIfAbsent(rule.finding(), _ -> new ArrayList<>()).add(rule.when());
        }
        int reachable = Bdd.TRUE;
        for (Question question : guide.questionnaire().questions()) {
            int isAsked = of(question.askedWhen());
            asked.put(question.id(), isAsked);
            int given = or(and(isAsked, domain(question)), bdd.minus(none(question.id()), isAsked));
            reachable = and(reachable, given);
        }
        for (String foreign : answers.questions().toList()) {
            if (guide.questionnaire().find(foreign).isEmpty()) {
                reachable = and(reachable, none(foreign));
            }
        }
        space = reachable;
        for (Rule.AdviceRule rule : guide.adviceRules()) {
            fires.put(rule.id(), of(rule.when()));
        }
        // All that is kept stands before anything that is done apart.
        findingRules.keySet().forEach(this::found);
        int rest = space;
        for (Urgency urgency : Urgency.values()) {
            for (Rule.AdviceRule rule : guide.adviceRules()) {
                if (rule.advise() == urgency) {
                    rest = bdd.minus(rest, fires(rule.id()));
                }
            }
            calmer[urgency.ordinal()] = rest;
        }
    }

    /** A model of one guide, with a kernel of its own. */
    static GuideModel of(Guide guide) {
        AnswerSpace answers = new AnswerSpace(guide);
        return new GuideModel(guide, answers, new Bdd(answers.variables()));
    }

    Guide guide() {
        return guide;
    }

    AnswerSpace answers() {
        return answers;
    }

    Bdd bdd() {
        return bdd;
    }

    /** All sets of answers that a complete interview can end with. */
    int space() {
        return space;
    }

    /** Where a question is asked; nowhere for one that the guide does not have. */
    int asked(String question) {
        return asked.getOrDefault(question, Bdd.FALSE);
    }

    /** Where a rule holds; nowhere for a rule that the guide does not have. */
    int fires(RuleId rule) {
        return fires.getOrDefault(rule, Bdd.FALSE);
    }

    /** Reachable people whose advice is calmer than this, as far as rules speak. */
    int calmerThan(Urgency urgency) {
        // No rule speaks: a doctor is advised (see DispositionPolicy).
        return urgency.compareTo(Urgency.ROUTINE) >= 0
                ? bdd.minus(calmer[urgency.ordinal()], nothingSpeaks())
                : calmer[urgency.ordinal()];
    }

    /** Reachable people whose advice is at least as urgent as this. */
    int atLeast(Urgency urgency) {
        return bdd.minus(space, calmerThan(urgency));
    }

    /** Reachable people whose advice has exactly this urgency. */
    int urgency(Urgency urgency) {
        return urgency == Urgency.EMERGENCY
                ? atLeast(urgency)
                : bdd.minus(
                        calmerThan(Urgency.values()[urgency.ordinal() - 1]), calmerThan(urgency));
    }

    /** Reachable people for whom no advice rule fires. */
    int nothingSpeaks() {
        return calmer[Urgency.SELF_CARE.ordinal()];
    }

    int found(String finding) {
        Integer known = findings.get(finding);
        if (known == null) {
            int any = Bdd.FALSE;
            for (Condition condition : findingRules.getOrDefault(finding, List.of())) {
                any = or(any, of(condition));
            }
            findings.put(finding, any);
            known = any;
        }
        return known;
    }

    /** Where a condition holds. */
    int of(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> {
                int all = Bdd.TRUE;
                for (Condition part : parts) {
                    all = and(all, of(part));
                }
                yield all;
            }
            case Condition.Any(List<Condition> parts) -> {
                int any = Bdd.FALSE;
                for (Condition part : parts) {
                    any = or(any, of(part));
                }
                yield any;
            }
            case Condition.Not(Condition part) -> bdd.not(of(part));
            case Condition.Chosen(String question, String option) -> chosen(question, option);
            case Condition.AtLeast(String question, int limit) ->
                    number(question, limit, Integer.MAX_VALUE);
            case Condition.Below(String question, int limit) ->
                    number(question, Integer.MIN_VALUE, limit - 1);
            case Condition.Found(String finding) -> found(finding);
            case Condition.UnsureMoreThan(int limit) -> unsureMoreThan(limit);
        };
    }

    int chosen(String question, String option) {
        for (AnswerSpace.Place place : answers.places(question)) {
            if (place instanceof AnswerSpace.Place.Picked(int _, String id) && id.equals(option)) {
                return bdd.variable(AnswerSpace.person(place));
            }
        }
        return Bdd.FALSE;
    }

    /** Reachable people who are told a text: somebody proposes it, and nothing takes its place. */
    int told(String text) {
        int told = proposed(text);
        for (GuidanceText other : guide.texts().values()) {
            if (told != Bdd.FALSE && other.insteadOf().contains(text)) {
                told = bdd.minus(told, proposed(other.id()));
            }
        }
        return told;
    }

    /** Reachable people to whom a rule, or their urgency, brings a text. */
    int proposed(String text) {
        int any = Bdd.FALSE;
        for (Rule.AdviceRule rule : guide.adviceRules()) {
            if (rule.adds().contains(text)) {
                any = or(any, and(space, fires(rule.id())));
            }
        }
        for (Urgency urgency : Urgency.values()) {
            if (guide.defaultTexts().getOrDefault(urgency, List.of()).contains(text)) {
                any = or(any, urgency(urgency));
            }
        }
        return any;
    }

    /** Reachable people for whom a rule that fires names an article. */
    int reads(String article) {
        int any = Bdd.FALSE;
        for (Rule.AdviceRule rule : guide.adviceRules()) {
            if (rule.reads().stream().anyMatch(read -> read.article().equals(article))) {
                any = or(any, and(space, fires(rule.id())));
            }
        }
        return any;
    }

    /** The exact number of people, that is of sets of answers, among the reachable ones. */
    BigInteger people(int condition) {
        return count(and(space, condition));
    }

    /** The exact number of sets of answers in a function over the person's variables. */
    BigInteger count(int reachable) {
        return bdd.count(reachable).shiftRight(answers.variables() / 2);
    }

    /** The smallest, most ordinary person for whom the condition holds. */
    Optional<Answers> witness(int condition) {
        return bdd.cheapest(and(space, condition), new Ordinary(guide, answers)::cost)
                .map(values -> answers.answers(guide, values));
    }

    boolean holds(int condition, BitSet values) {
        return bdd.evaluate(condition, values);
    }

    /** What may be answered to a question that is asked. */
    int domain(Question question) {
        int one = Bdd.FALSE;
        int none = Bdd.TRUE;
        int alone = Bdd.FALSE;
        int shared = Bdd.FALSE;
        for (AnswerSpace.Place place : answers.places(question.id()).reversed()) {
            int variable = bdd.variable(AnswerSpace.person(place));
            if (!belongsTo(question, place)) {
                int not = bdd.not(variable);
                one = and(one, not);
                none = and(none, not);
                alone = and(alone, not);
                shared = and(shared, not);
                continue;
            }
            int only = and(variable, none);
            one = or(bdd.minus(one, variable), only);
            boolean exclusive =
                    place instanceof AnswerSpace.Place.Picked(int _, String id)
                            && question.option(id).orElseThrow().exclusive();
            if (exclusive) {
                alone = or(bdd.minus(alone, variable), only);
                shared = bdd.minus(shared, variable);
            } else {
                alone = bdd.minus(alone, variable);
                shared = or(and(variable, or(shared, none)), bdd.minus(shared, variable));
            }
            none = bdd.minus(none, variable);
        }
        return question.kind() == Question.Kind.MANY ? or(alone, shared) : one;
    }

    private static boolean belongsTo(Question question, AnswerSpace.Place place) {
        return switch (place) {
            case AnswerSpace.Place.Picked(int _, String option) ->
                    question.option(option).isPresent();
            case AnswerSpace.Place.Between(int _, int from, int _) ->
                    question.range().filter(range -> range.contains(from)).isPresent();
        };
    }

    /** Nothing answered to a question. */
    int none(String question) {
        int none = Bdd.TRUE;
        for (AnswerSpace.Place place : answers.places(question).reversed()) {
            none = bdd.minus(none, bdd.variable(AnswerSpace.person(place)));
        }
        return none;
    }

    private int number(String question, int from, int to) {
        int any = Bdd.FALSE;
        for (AnswerSpace.Place place : answers.places(question)) {
            if (place instanceof AnswerSpace.Place.Between(int _, int least, int most)
                    && least >= from
                    && most <= to) {
                any = or(any, bdd.variable(AnswerSpace.person(place)));
            }
        }
        return any;
    }

    /** Counts as far as it must: {@code more.get(n)} says "at least n were unsure". */
    private int unsureMoreThan(int limit) {
        List<Integer> atLeast = new ArrayList<>();
        atLeast.add(Bdd.TRUE);
        for (int count = 0; count <= limit; count++) {
            atLeast.add(Bdd.FALSE);
        }
        for (Question question : guide.questionnaire().questions().reversed()) {
            int unsure = Bdd.FALSE;
            for (Option option : question.options()) {
                if (option.unsure()) {
                    unsure = or(unsure, chosen(question.id(), option.id()));
                }
            }
            for (int count = limit + 1; count > 0; count--) {
                atLeast.set(count, or(atLeast.get(count), and(unsure, atLeast.get(count - 1))));
            }
        }
        return atLeast.get(limit + 1);
    }

    private int and(int f, int g) {
        return bdd.and(f, g);
    }

    private int or(int f, int g) {
        return bdd.or(f, g);
    }
}
