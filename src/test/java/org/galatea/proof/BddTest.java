package org.galatea.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;
import org.logicng.knowledgecompilation.bdds.BDDFactory;
import org.logicng.knowledgecompilation.bdds.jbuddy.BDDKernel;

/** Compares the kernel with LogicNG's, which has nothing in common with it. */
@DisplayName("The decision-diagram kernel")
class BddTest {

    private static final int VARIABLES = 12;
    private static final int HALF = 17;

    /** Forgets all that it may. */
    private final Bdd bdd = new Bdd(VARIABLES, 0);

    private final FormulaFactory formulas = new FormulaFactory();
    private final List<Variable> variables = new ArrayList<>();

    BddTest() {
        for (int index = 0; index < VARIABLES; index++) {
            variables.add(formulas.variable("v" + index));
        }
    }

    /** The same function in both libraries. */
    private record Pair(int ours, Formula theirs) {}

    private Pair random(SplittableRandom random, int depth) {
        if (depth == 0) {
            int index = random.nextInt(VARIABLES);
            return new Pair(bdd.variable(index), variables.get(index));
        }
        Pair one = random(random, depth - 1);
        Pair other = random(random, depth - 1);
        return switch (random.nextInt(5)) {
            case 0 ->
                    new Pair(bdd.and(one.ours, other.ours), formulas.and(one.theirs, other.theirs));
            case 1 -> new Pair(bdd.or(one.ours, other.ours), formulas.or(one.theirs, other.theirs));
            case 2 ->
                    new Pair(
                            bdd.xor(one.ours, other.ours),
                            formulas.equivalence(one.theirs, other.theirs).negate());
            case 3 ->
                    new Pair(
                            bdd.implies(one.ours, other.ours),
                            formulas.implication(one.theirs, other.theirs));
            default -> new Pair(bdd.not(one.ours), one.theirs.negate());
        };
    }

    private BigInteger theirCount(Formula formula) {
        return BDDFactory.build(formula, new BDDKernel(formulas, variables, 1000, 1000))
                .modelCount();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    @DisplayName("counts as LogicNG counts, also after quantifying and restricting")
    void countsAsLogicNg(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 12; round++) {
            Pair pair = random(random, 6);
            assertThat(bdd.count(pair.ours)).isEqualTo(theirCount(pair.theirs));
            int gone = random.nextInt(VARIABLES);
            Variable variable = variables.get(gone);
            Formula whenTrue = pair.theirs.substitute(variable, formulas.verum());
            Formula whenFalse = pair.theirs.substitute(variable, formulas.falsum());
            BitSet set = new BitSet();
            set.set(gone);
            assertThat(bdd.count(bdd.exists(pair.ours, bdd.cube(set))))
                    .isEqualTo(theirCount(formulas.or(whenTrue, whenFalse)));
            assertThat(bdd.count(bdd.forAll(pair.ours, bdd.cube(set))))
                    .isEqualTo(theirCount(formulas.and(whenTrue, whenFalse)));
            assertThat(bdd.count(bdd.restrict(pair.ours, bdd.literals(set, new BitSet()))))
                    .isEqualTo(theirCount(whenTrue));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    @DisplayName("forgets what it did apart, and nothing else")
    void forgets(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Pair> kept = new ArrayList<>();
        for (int round = 0; round < 40; round++) {
            kept.add(random(random, 5));
            int before = bdd.nodes();
            bdd.apart(() -> {
                Pair made = random(random, 6);
                Pair old = kept.get(random.nextInt(kept.size()));
                assertThat(bdd.count(bdd.and(made.ours, old.ours)))
                        .isEqualTo(theirCount(formulas.and(made.theirs, old.theirs)));
                return bdd.apart(() -> bdd.count(bdd.xor(made.ours, old.ours)));
            });
            assertThat(bdd.nodes()).isEqualTo(before);
            Pair old = kept.get(random.nextInt(kept.size()));
            assertThat(bdd.count(old.ours)).isEqualTo(theirCount(old.theirs));
            assertThat(bdd.not(bdd.not(old.ours))).isEqualTo(old.ours);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    @DisplayName("finds the same with much to forget as without forgetting")
    void forgetsMuch(long seed) {
        List<List<BigInteger>> found = new ArrayList<>();
        for (int worthForgetting : new int[] {0, Integer.MAX_VALUE}) {
            SplittableRandom random = new SplittableRandom(seed);
            Bdd large = new Bdd(2 * HALF, worthForgetting);
            List<BigInteger> counts = new ArrayList<>();
            int kept = pairs(large, random, HALF / 2);
            for (int part = 0; part < 4; part++) {
                int mine = kept;
                counts.add(
                        large.apart(
                                () -> large.count(large.xor(mine, pairs(large, random, HALF)))));
                kept = large.xor(kept, pairs(large, random, HALF / 2));
                counts.add(large.count(kept));
            }
            assertThat(large.most()).as("several pages and spreads").isGreaterThan(300_000);
            found.add(counts);
        }
        assertThat(found.getFirst()).isEqualTo(found.getLast()).doesNotContain(BigInteger.ZERO);
    }

    /** Any pair of two variables that stand far apart, which needs very many nodes. */
    private static int pairs(Bdd bdd, SplittableRandom random, int count) {
        int any = Bdd.FALSE;
        for (int pair = 0; pair < count; pair++) {
            int one = bdd.variable(pair);
            int other = bdd.variable(HALF + pair);
            any = bdd.or(any, bdd.and(one, random.nextBoolean() ? other : bdd.not(other)));
        }
        return any;
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    @DisplayName("quantifies a conjunction at once as it does in two steps")
    void andExistsIsBothSteps(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 50; round++) {
            int one = random(random, 5).ours;
            int other = random(random, 5).ours;
            BitSet set = new BitSet();
            random.ints(4, 0, VARIABLES).forEach(set::set);
            int cube = bdd.cube(set);
            assertThat(bdd.andExists(one, other, cube))
                    .isEqualTo(bdd.exists(bdd.and(one, other), cube));
        }
    }

    @Test
    @DisplayName("finds the cheapest values, and values by chance, that make a function true")
    void findsValues() {
        SplittableRandom random = new SplittableRandom(5);
        BitSet free = new BitSet();
        free.set(0, VARIABLES);
        for (int round = 0; round < 100; round++) {
            int f = random(random, 5).ours;
            if (f == Bdd.FALSE) {
                continue;
            }
            BitSet cheapest = bdd.cheapest(f, index -> index + 1L).orElseThrow();
            assertThat(bdd.evaluate(f, cheapest)).isTrue();
            BitSet any = bdd.random(f, free, random);
            assertThat(bdd.evaluate(f, any)).isTrue();
            assertThat(bdd.freeze(f).holds(any)).isTrue();
            assertThat(cost(cheapest)).isLessThanOrEqualTo(cost(any));
        }
        assertThat(bdd.cheapest(Bdd.FALSE, _ -> 1)).isEmpty();
    }

    private static int cost(BitSet values) {
        return values.stream().map(index -> index + 1).sum();
    }
}
