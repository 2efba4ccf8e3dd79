package org.galatea.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.galatea.guide.Condition;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;

/**
 * A guide with one small slip in one rule, such as an author could make.
 *
 * @param rule the rule with the slip
 * @param slip what was done to it, in words
 * @param guide the guide with the slip
 */
public record Mutant(RuleId rule, String slip, Guide guide) {

    /**
     * Every mutant of a guide: a rule removed, a part dropped, a comparison flipped, an urgency
     * lowered.
     */
    public static List<Mutant> of(Guide guide) {
        List<Mutant> mutants = new ArrayList<>();
        guide.rules().forEach(rule -> mutants.addAll(of(guide, rule)));
        return mutants;
    }

    /** Every mutant of one rule of a guide. */
    static List<Mutant> of(Guide guide, RuleId rule) {
        return guide.rule(rule).map(known -> of(guide, known)).orElse(List.of());
    }

    private static List<Mutant> of(Guide guide, Rule rule) {
        List<Mutant> mutants = new ArrayList<>();
        mutants.add(new Mutant(rule.id(), "rule removed", with(guide, rule, Optional.empty())));
        for (Slip slip : slips(rule.when())) {
            mutants.add(
                    new Mutant(
                            rule.id(),
                            slip.words(),
                            with(guide, rule, Optional.of(when(rule, slip.condition())))));
        }
        if (rule instanceof Rule.AdviceRule advice && advice.advise() != Urgency.SELF_CARE) {
            Urgency lower = Urgency.values()[advice.advise().ordinal() + 1];
            mutants.add(
                    new Mutant(
                            rule.id(),
                            "urgency lowered to " + lower,
                            with(guide, rule, Optional.of(advise(advice, lower)))));
        }
        return mutants;
    }

    private record Slip(String words, Condition condition) {}

    private static List<Slip> slips(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) ->
                    slips(parts, "condition", Condition.All::new);
            case Condition.Any(List<Condition> parts) ->
                    slips(parts, "alternative", Condition.Any::new);
            case Condition.Not(Condition part) ->
                    slips(part).stream()
                            .map(slip ->
                                    new Slip(slip.words(), new Condition.Not(slip.condition())))
                            .toList();
            case Condition.AtLeast(String question, int limit) ->
                    List.of(
                            new Slip(
                                    "\"" + limit + " or over\" flipped to \"under " + limit + "\"",
                                    new Condition.Below(question, limit)));
            case Condition.Below(String question, int limit) ->
                    List.of(
                            new Slip(
                                    "\"under " + limit + "\" flipped to \"" + limit + " or over\"",
                                    new Condition.AtLeast(question, limit)));
            case Condition.UnsureMoreThan(int limit) ->
                    List.of(
                            new Slip(
                                    "more than "
                                            + limit
                                            + " unsure became more than "
                                            + (limit + 1),
                                    new Condition.UnsureMoreThan(limit + 1)));
            case Condition.Chosen _, Condition.Found _ -> List.of();
        };
    }

    private static List<Slip> slips(
            List<Condition> parts,
            String kind,
            java.util.function.Function<List<Condition>, Condition> whole) {
        List<Slip> slips = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            if (parts.size() > 1) {
                List<Condition> fewer = new ArrayList<>(parts);
                fewer.remove(at);
                slips.add(new Slip(kind + " " + (at + 1) + " dropped", whole.apply(fewer)));
            }
            for (Slip inner : slips(parts.get(at))) {
                List<Condition> changed = new ArrayList<>(parts);
                changed.set(at, inner.condition());
                slips.add(
                        new Slip(
                                inner.words() + " in " + kind + " " + (at + 1),
                                whole.apply(changed)));
            }
        }
        return slips;
    }

    private static Rule when(Rule rule, Condition when) {
        return switch (rule) {
            case Rule.FindingRule finding ->
                    new Rule.FindingRule(finding.head(), when, finding.finding());
            case Rule.AdviceRule advice ->
                    new Rule.AdviceRule(
                            advice.head(),
                            when,
                            advice.advise(),
                            advice.because(),
                            advice.reads(),
                            advice.adds(),
                            advice.contact());
        };
    }

    private static Rule advise(Rule.AdviceRule rule, Urgency urgency) {
        return new Rule.AdviceRule(
                rule.head(),
                rule.when(),
                urgency,
                rule.because(),
                rule.reads(),
                rule.adds(),
                rule.contact());
    }

    private static Guide with(Guide guide, Rule rule, Optional<Rule> instead) {
        return new Guide(
                guide.version(),
                guide.profile(),
                guide.questionnaire(),
                replaced(guide.findingRules(), rule, instead, Rule.FindingRule.class),
                replaced(guide.adviceRules(), rule, instead, Rule.AdviceRule.class),
                guide.evidence(),
                guide.regions(),
                guide.texts(),
                guide.defaultTexts(),
                guide.articles(),
                guide.signposts(),
                guide.clinicalTerms(),
                guide.spoken(),
                guide.translations());
    }

    private static <R extends Rule> List<R> replaced(
            List<R> rules, Rule rule, Optional<Rule> instead, Class<R> type) {
        List<R> replaced = new ArrayList<>();
        for (R each : rules) {
            if (each != rule) {
                replaced.add(each);
            } else {
                instead.map(type::cast).ifPresent(replaced::add);
            }
        }
        return replaced;
    }
}
