package org.galatea.guide;

import java.util.List;
import java.util.stream.Stream;

/**
 * Conditions without findings: other systems know only answers, so each finding becomes its rules.
 */
public final class Expansion {

    private Expansion() {}

    /** The same condition over answers alone, flattened. Findings have no circles, so it ends. */
    public static Condition of(Condition condition, Guide guide) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) ->
                    all(parts.stream().map(part -> of(part, guide)).toList());
            case Condition.Any(List<Condition> parts) ->
                    any(parts.stream().map(part -> of(part, guide)).toList());
            case Condition.Not(Condition part) -> not(of(part, guide));
            case Condition.Found(String finding) ->
                    any(
                            guide.findingRules().stream()
                                    .filter(rule -> rule.finding().equals(finding))
                                    .map(rule -> of(rule.when(), guide))
                                    .toList());
            case Condition.Chosen _,
                    Condition.AtLeast _,
                    Condition.Below _,
                    Condition.UnsureMoreThan _ ->
                    condition;
        };
    }

    private static Condition all(List<Condition> parts) {
        List<Condition> flat =
                parts.stream()
                        .flatMap(part ->
                                part instanceof Condition.All(var inner)
                                        ? inner.stream()
                                        : Stream.of(part))
                        .distinct()
                        .toList();
        return flat.size() == 1 ? flat.getFirst() : new Condition.All(flat);
    }

    private static Condition any(List<Condition> parts) {
        List<Condition> flat =
                parts.stream()
                        .flatMap(part ->
                                part instanceof Condition.Any(var inner)
                                        ? inner.stream()
                                        : Stream.of(part))
                        .distinct()
                        .toList();
        return flat.size() == 1 ? flat.getFirst() : new Condition.Any(flat);
    }

    private static Condition not(Condition part) {
        return part instanceof Condition.Not(Condition inner) ? inner : new Condition.Not(part);
    }
}
