package org.galatea.proof;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.galatea.guide.Option;
import org.galatea.guide.Question;

/**
 * Compares each person with others who answer the same to every question that both are asked.
 *
 * <p>The two may differ by one step, a changed answer to one question, or be asked under two
 * versions of a guide. So there may be questions that only one of them is asked; those may be
 * answered in any way. Only such questions need variables of the other's own.
 */
final class Comparison {

    private final GuideModel before;
    private final GuideModel after;
    private final Bdd bdd;

    /** What the step makes of the question, as {@link Bdd#literals}; TRUE without a step. */
    private final int changed;

    private final BitSet doubled;
    private final int others;

    /** The people who can take the step, and others who are related to them. */
    private final int related;

    private Comparison(
            GuideModel before,
            GuideModel after,
            Optional<String> question,
            int changed,
            int mayChange) {
        this.before = before;
        this.after = after;
        this.bdd = before.bdd();
        this.changed = changed;
        AnswerSpace answers = before.answers();
        Set<String> touched = touched(question);
        question.ifPresent(touched::remove);
        doubled = answers.person(touched.stream());
        others = bdd.cube(answers.other(touched.stream()));
        int agree = mayChange;
        for (String each : touched.stream().toList().reversed()) {
            int both = bdd.and(before.asked(each), other(after.asked(each)));
            agree = bdd.and(agree, bdd.implies(both, same(each)));
        }
        related = agree;
    }

    /** Compares the same people under two models over one kernel. */
    static Comparison ofVersions(GuideModel before, GuideModel after) {
        return new Comparison(before, after, Optional.empty(), Bdd.TRUE, Bdd.TRUE);
    }

    /** Compares with others who picked one option more, and gave up those that stand alone. */
    static Comparison adding(GuideModel model, Question question, Option added) {
        BitSet picked = new BitSet();
        BitSet given = new BitSet();
        int may = Bdd.TRUE;
        for (AnswerSpace.Place place : model.answers().places(question.id())) {
            if (place instanceof AnswerSpace.Place.Picked(int _, String id)) {
                Option option = question.option(id).orElseThrow();
                if (option.equals(added)) {
                    picked.set(AnswerSpace.person(place));
                } else if (option.exclusive()) {
                    given.set(AnswerSpace.person(place));
                }
                if (option.equals(added) || option.unsure()) {
                    may = model.bdd().minus(may, model.chosen(question.id(), id));
                }
            }
        }
        may = model.bdd().and(may, model.asked(question.id()));
        return new Comparison(
                model, model, Optional.of(question.id()), model.bdd().literals(picked, given), may);
    }

    /** Compares those who gave one of some answers with others who gave another one instead. */
    static Comparison replacing(
            GuideModel model,
            Question question,
            List<AnswerSpace.Place> given,
            AnswerSpace.Place by) {
        BitSet picked = new BitSet();
        BitSet not = new BitSet();
        int may = Bdd.FALSE;
        for (AnswerSpace.Place place : model.answers().places(question.id())) {
            int variable = AnswerSpace.person(place);
            (place.equals(by) ? picked : not).set(variable);
            if (given.contains(place)) {
                may = model.bdd().or(may, model.bdd().variable(variable));
            }
        }
        return new Comparison(
                model, model, Optional.of(question.id()), model.bdd().literals(picked, not), may);
    }

    /** Questions that one of the two may be asked and the other not, and that of the step. */
    private Set<String> touched(Optional<String> step) {
        Set<String> touched = new LinkedHashSet<>(step.stream().toList());
        AnswerSpace answers = before.answers();
        for (String question : answers.questions().toList()) {
            BitSet reads = bdd.support(before.asked(question));
            reads.or(bdd.support(after.asked(question)));
            boolean depends = reads.intersects(answers.person(touched.stream()));
            if (depends || before.asked(question) != after.asked(question)) {
                touched.add(question);
            }
        }
        return touched;
    }

    /** A function over a person's answers, told of the other. */
    int other(int f) {
        return bdd.rename(
                bdd.restrict(f, changed), index -> doubled.get(index) ? index + 1 : index);
    }

    /** Both picked the same in a question. */
    private int same(String question) {
        int same = Bdd.TRUE;
        for (AnswerSpace.Place place : before.answers().places(question).reversed()) {
            int differs =
                    bdd.xor(
                            bdd.variable(AnswerSpace.person(place)),
                            bdd.variable(AnswerSpace.other(place)));
            same = bdd.minus(same, differs);
        }
        return same;
    }

    /**
     * People for whom there is another one as described.
     *
     * @param mine what holds for the person
     * @param theirs what holds for the other, told of a person
     * @param both what else holds for the two
     */
    int people(int mine, int theirs, int both) {
        return bdd.andExists(bdd.and(bdd.and(mine, both), related), other(theirs), others);
    }

    /** The most ordinary pair that is related so; there must be one. */
    Witness witness(int mine, int theirs, int both) {
        Ordinary ordinary = new Ordinary(before.guide(), before.answers());
        BitSet person = bdd.cheapest(people(mine, theirs, both), ordinary::cost).orElseThrow();
        BitSet without = before.answers().person(before.answers().questions());
        without.andNot(person);
        int fixed = bdd.literals(person, without);
        int possible =
                bdd.and(
                        bdd.restrict(bdd.and(related, both), fixed),
                        bdd.restrict(other(theirs), fixed));
        BitSet pair = bdd.cheapest(possible, index -> ordinary.cost(index & ~1)).orElseThrow();
        BitSet other = new BitSet(bdd.variables());
        for (int index = 0; index < bdd.variables(); index += 2) {
            other.set(index, doubled.get(index) ? pair.get(index + 1) : person.get(index));
        }
        apply(changed, other);
        return new Witness(
                before.answers().answers(before.guide(), person),
                Optional.of(before.answers().answers(after.guide(), other)));
    }

    private void apply(int literals, BitSet values) {
        for (int at = literals; at > Bdd.TRUE; ) {
            boolean positive = bdd.whereFalse(at) == Bdd.FALSE;
            values.set(bdd.top(at), positive);
            at = positive ? bdd.whereTrue(at) : bdd.whereFalse(at);
        }
    }
}
