package org.galatea.triage.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.galatea.guide.Condition;

/**
 * Reads back what Drools' own parser understood of a rule.
 *
 * <p>The engine refuses a guide for which this is not exactly what the author's sentences mean; so
 * proofs, explanations and exports, which read {@link Condition}, speak of what Drools does.
 */
final class DrlConditions {

    private DrlConditions() {}

    /**
     * @throws IllegalStateException if the rule holds anything that a guide can't say
     */
    static Condition read(RuleDescr rule) {
        return read((BaseDescr) rule.getLhs());
    }

    private static Condition read(BaseDescr descr) {
        return switch (descr) {
            case AndDescr and -> joined(and.getDescrs(), Condition.All::new);
            case OrDescr or -> joined(or.getDescrs(), Condition.Any::new);
            case NotDescr not -> new Condition.Not(joined(not.getDescrs(), Condition.All::new));
            case PatternDescr pattern -> pattern(pattern);
            default -> throw unreadable(descr.toString());
        };
    }

    /** Drools wraps single conditions and flattens nested lists; both mean the same. */
    private static Condition joined(
            List<? extends BaseDescr> descrs, Function<List<Condition>, Condition> join) {
        if (descrs.size() == 1) {
            return read(descrs.getFirst());
        }
        List<Condition> parts = new ArrayList<>();
        descrs.forEach(descr -> parts.add(read(descr)));
        return join.apply(parts);
    }

    private static Condition pattern(PatternDescr pattern) {
        List<String> constraints =
                pattern.getConstraint().getDescrs().stream()
                        .map(descr -> ((ExprConstraintDescr) descr).getExpression().strip())
                        .toList();
        return switch (pattern.getObjectType()) {
            case "Chosen" -> {
                String[] key = text(constraints.getFirst(), "key == ").split("/", 2);
                yield new Condition.Chosen(key[0], key[1]);
            }
            case "Found" -> new Condition.Found(text(constraints.getFirst(), "finding == "));
            case "Given" -> {
                String question = text(constraints.getFirst(), "question == ");
                String limit = constraints.get(1);
                yield limit.startsWith("value >= ")
                        ? new Condition.AtLeast(question, number(limit, "value >= "))
                        : new Condition.Below(question, number(limit, "value < "));
            }
            case "Unsure" ->
                    new Condition.UnsureMoreThan(number(constraints.getFirst(), "count > "));
            default -> throw unreadable(pattern.toString());
        };
    }

    private static String text(String constraint, String begin) {
        String quoted = after(constraint, begin);
        if (!quoted.startsWith("\"") || !quoted.endsWith("\"") || quoted.length() < 2) {
            throw unreadable(constraint);
        }
        return quoted.substring(1, quoted.length() - 1);
    }

    private static int number(String constraint, String begin) {
        return Integer.parseInt(after(constraint, begin));
    }

    private static String after(String constraint, String begin) {
        if (!constraint.startsWith(begin)) {
            throw unreadable(constraint);
        }
        return constraint.substring(begin.length());
    }

    private static IllegalStateException unreadable(String part) {
        return new IllegalStateException("Drools read something that no guide can say: " + part);
    }

    /**
     * Removes what Drools does not keep: lists of one, and lists directly inside lists of their
     * kind.
     */
    static Condition plain(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) ->
                    flattened(parts, Condition.All.class, Condition.All::new);
            case Condition.Any(var parts) ->
                    flattened(parts, Condition.Any.class, Condition.Any::new);
            case Condition.Not(var part) -> new Condition.Not(plain(part));
            default -> condition;
        };
    }

    private static Condition flattened(
            List<Condition> parts,
            Class<? extends Condition> kind,
            Function<List<Condition>, Condition> join) {
        List<Condition> flat = new ArrayList<>();
        for (Condition part : parts) {
            Condition plain = plain(part);
            if (kind.isInstance(plain)) {
                flat.addAll(partsOf(plain));
            } else {
                flat.add(plain);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : join.apply(flat);
    }

    private static List<Condition> partsOf(Condition list) {
        return switch (list) {
            case Condition.All(var parts) -> parts;
            case Condition.Any(var parts) -> parts;
            default -> List.of(list);
        };
    }
}
