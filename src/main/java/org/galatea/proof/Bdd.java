package org.galatea.proof;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * Reduced ordered binary decision diagrams (Bryant 1986) over numbered variables.
 *
 * <p>A Boolean function is an {@code int}, and equal functions are equal ints. Variable 0 is tested
 * first. Nodes are never freed: a proof makes a kernel, asks it, and drops it. Not safe for use by
 * many threads.
 */
final class Bdd {

    static final int FALSE = 0;
    static final int TRUE = 1;

    /** About 2 GB of nodes; a guide that needs more has grown beyond exact proof. */
    private static final int MOST_NODES = 100_000_000;

    private static final int AND = 1;
    private static final int XOR = 2;
    private static final int EXISTS = 3;
    private static final int RESTRICT = 4;
    private static final int AND_EXISTS = 5;
    private static final int OR = 6;

    private final int variables;

    private int[] variable = new int[1 << 16];
    private int[] low = new int[1 << 16];
    private int[] high = new int[1 << 16];

    /** The next node with the same hash. */
    private int[] chain = new int[1 << 16];

    private int[] buckets = new int[1 << 16];
    private int size = 2;

    private final OperationCache cache = new OperationCache(1 << 19);

    /** More nodes than a proof may use: the message says what to do. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLargeException(int nodes) {
            super(
                    "The guide is too large for an exact proof: more than "
                            + nodes
                            + " decision nodes. Split questions with many options, or ask fewer of them together.");
        }
    }

    Bdd(int variables) {
        this.variables = variables;
        variable[FALSE] = variables;
        variable[TRUE] = variables;
    }

    int variables() {
        return variables;
    }

    /** How many nodes were made so far. */
    int nodes() {
        return size;
    }

    int variable(int index) {
        return node(index, FALSE, TRUE);
    }

    int not(int f) {
        return xor(f, TRUE);
    }

    int or(int f, int g) {
        if (f == g || g == FALSE) {
            return f;
        }
        if (f == FALSE) {
            return g;
        }
        if (f == TRUE || g == TRUE) {
            return TRUE;
        }
        if (f > g) {
            return or(g, f);
        }
        int known = cache.get(OR, f, g, 0);
        if (known >= 0) {
            return known;
        }
        int top = Math.min(variable[f], variable[g]);
        int made = node(top, or(low(f, top), low(g, top)), or(high(f, top), high(g, top)));
        cache.put(OR, f, g, 0, made);
        return made;
    }

    int implies(int f, int g) {
        return not(and(f, not(g)));
    }

    /** {@code f} and not {@code g}. */
    int minus(int f, int g) {
        return and(f, not(g));
    }

    int and(int f, int g) {
        if (f == g || g == TRUE) {
            return f;
        }
        if (f == TRUE) {
            return g;
        }
        if (f == FALSE || g == FALSE) {
            return FALSE;
        }
        if (f > g) {
            return and(g, f);
        }
        int known = cache.get(AND, f, g, 0);
        if (known >= 0) {
            return known;
        }
        int top = Math.min(variable[f], variable[g]);
        int made =
                node(top, and(low(f, top), low(g, top)), and(high(f, top), high(g, top)));
        cache.put(AND, f, g, 0, made);
        return made;
    }

    int xor(int f, int g) {
        if (f == g) {
            return FALSE;
        }
        if (f == FALSE) {
            return g;
        }
        if (g == FALSE) {
            return f;
        }
        if (f > g) {
            return xor(g, f);
        }
        if (f == TRUE && g == TRUE) {
            return FALSE;
        }
        int known = cache.get(XOR, f, g, 0);
        if (known >= 0) {
            return known;
        }
        int top = Math.min(variable[f], variable[g]);
        int made =
                node(top, xor(low(f, top), low(g, top)), xor(high(f, top), high(g, top)));
        cache.put(XOR, f, g, 0, made);
        return made;
    }

    /** A set of variables, for {@link #exists} and {@link #andExists}. */
    int cube(BitSet set) {
        int cube = TRUE;
        for (int index = set.length() - 1; index >= 0; index--) {
            if (set.get(index)) {
                cube = node(index, FALSE, cube);
            }
        }
        return cube;
    }

    /** Whether some values of the cube's variables make {@code f} true. */
    int exists(int f, int cube) {
        int rest = skip(cube, f, f);
        if (f <= TRUE || rest == TRUE) {
            return f;
        }
        int known = cache.get(EXISTS, f, rest, 0);
        if (known >= 0) {
            return known;
        }
        int top = variable[f];
        int made;
        if (variable[rest] == top) {
            int below = exists(low[f], high[rest]);
            made = below == TRUE ? TRUE : or(below, exists(high[f], high[rest]));
        } else {
            made = node(top, exists(low[f], rest), exists(high[f], rest));
        }
        cache.put(EXISTS, f, rest, 0, made);
        return made;
    }

    /** {@code exists(and(f, g), cube)}, without making the conjunction. */
    int andExists(int f, int g, int cube) {
        if (f == FALSE || g == FALSE) {
            return FALSE;
        }
        if (f == TRUE || f == g) {
            return exists(g, cube);
        }
        if (g == TRUE) {
            return exists(f, cube);
        }
        if (f > g) {
            return andExists(g, f, cube);
        }
        int rest = skip(cube, f, g);
        if (rest == TRUE) {
            return and(f, g);
        }
        int known = cache.get(AND_EXISTS, f, g, rest);
        if (known >= 0) {
            return known;
        }
        int top = Math.min(variable[f], variable[g]);
        int made;
        if (variable[rest] == top) {
            int below = andExists(low(f, top), low(g, top), high[rest]);
            made =
                    below == TRUE
                            ? TRUE
                            : or(below, andExists(high(f, top), high(g, top), high[rest]));
        } else {
            made =
                    node(
                            top,
                            andExists(low(f, top), low(g, top), rest),
                            andExists(high(f, top), high(g, top), rest));
        }
        cache.put(AND_EXISTS, f, g, rest, made);
        return made;
    }

    int forAll(int f, int cube) {
        return not(exists(not(f), cube));
    }

    /** A conjunction of literals, for {@link #restrict}. */
    int literals(BitSet positive, BitSet negative) {
        int cube = TRUE;
        for (int index = variables - 1; index >= 0; index--) {
            if (positive.get(index)) {
                cube = node(index, FALSE, cube);
            } else if (negative.get(index)) {
                cube = node(index, cube, FALSE);
            }
        }
        return cube;
    }

    /** The function with some variables set to fixed values, given as {@link #literals}. */
    int restrict(int f, int literals) {
        int rest = literals;
        while (rest > TRUE && variable[rest] < variable[f]) {
            rest = low[rest] == FALSE ? high[rest] : low[rest];
        }
        if (f <= TRUE || rest == TRUE) {
            return f;
        }
        int known = cache.get(RESTRICT, f, rest, 0);
        if (known >= 0) {
            return known;
        }
        int top = variable[f];
        int made;
        if (variable[rest] == top) {
            made =
                    low[rest] == FALSE
                            ? restrict(high[f], high[rest])
                            : restrict(low[f], low[rest]);
        } else {
            made = node(top, restrict(low[f], rest), restrict(high[f], rest));
        }
        cache.put(RESTRICT, f, rest, 0, made);
        return made;
    }

    /**
     * The function with each variable replaced by another one.
     *
     * @param renaming keeps the order of the variables that {@code f} tests
     */
    int rename(int f, IntUnaryOperator renaming) {
        return rename(f, renaming, new HashMap<>());
    }

    private int rename(int f, IntUnaryOperator renaming, Map<Integer, Integer> known) {
        if (f <= TRUE) {
            return f;
        }
        Integer done = known.get(f);
        if (done != null) {
            return done;
        }
        int made =
                node(
                        renaming.applyAsInt(variable[f]),
                        rename(low[f], renaming, known),
                        rename(high[f], renaming, known));
        known.put(f, made);
        return made;
    }

    boolean evaluate(int f, BitSet values) {
        int at = f;
        while (at > TRUE) {
            at = values.get(variable[at]) ? high[at] : low[at];
        }
        return at == TRUE;
    }

    /** The variables that {@code f} depends on. */
    BitSet support(int f) {
        BitSet support = new BitSet(variables);
        support(f, support, new BitSet(size));
        return support;
    }

    private void support(int f, BitSet support, BitSet seen) {
        if (f > TRUE && !seen.get(f)) {
            seen.set(f);
            support.set(variable[f]);
            support(low[f], support, seen);
            support(high[f], support, seen);
        }
    }

    /** How many values of all variables make {@code f} true. Exact. */
    BigInteger count(int f) {
        return count(f, new HashMap<>()).shiftLeft(variable[f]);
    }

    private BigInteger count(int f, Map<Integer, BigInteger> known) {
        if (f <= TRUE) {
            return BigInteger.valueOf(f);
        }
        BigInteger done = known.get(f);
        if (done != null) {
            return done;
        }
        int top = variable[f];
        BigInteger counted =
                count(low[f], known)
                        .shiftLeft(variable[low[f]] - top - 1)
                        .add(count(high[f], known).shiftLeft(variable[high[f]] - top - 1));
        known.put(f, counted);
        return counted;
    }

    /**
     * The cheapest values that make {@code f} true.
     *
     * @param cost what it costs that a variable is true; false costs nothing
     * @return the variables that are true, or nothing when {@code f} is never true
     */
    Optional<BitSet> cheapest(int f, IntToLongFunction cost) {
        if (f == FALSE) {
            return Optional.empty();
        }
        Map<Integer, Long> known = new HashMap<>();
        BitSet chosen = new BitSet(variables);
        int at = f;
        while (at > TRUE) {
            long without = cheapest(low[at], cost, known);
            long with = cheapest(high[at], cost, known);
            if (with == NEVER || (without != NEVER && without <= with + cost(cost, at))) {
                at = low[at];
            } else {
                chosen.set(variable[at]);
                at = high[at];
            }
        }
        return Optional.of(chosen);
    }

    private static final long NEVER = Long.MAX_VALUE;

    private long cost(IntToLongFunction cost, int f) {
        return cost.applyAsLong(variable[f]);
    }

    private long cheapest(int f, IntToLongFunction cost, Map<Integer, Long> known) {
        if (f <= TRUE) {
            return f == TRUE ? 0 : NEVER;
        }
        Long done = known.get(f);
        if (done != null) {
            return done;
        }
        long without = cheapest(low[f], cost, known);
        long with = cheapest(high[f], cost, known);
        long best = with == NEVER ? without : Math.min(without, with + cost(cost, f));
        known.put(f, best);
        return best;
    }

    /** The first variable that is tested; {@link #variables()} for a constant. */
    int top(int f) {
        return variable[f];
    }

    /** The function where its first variable is false. */
    int whereFalse(int f) {
        return low[f];
    }

    /** The function where its first variable is true. */
    int whereTrue(int f) {
        return high[f];
    }

    private int low(int f, int top) {
        return variable[f] == top ? low[f] : f;
    }

    private int high(int f, int top) {
        return variable[f] == top ? high[f] : f;
    }

    private int skip(int cube, int f, int g) {
        int top = Math.min(variable[f], variable[g]);
        int rest = cube;
        while (rest > TRUE && variable[rest] < top) {
            rest = high[rest];
        }
        return rest;
    }

    private int node(int index, int whenFalse, int whenTrue) {
        if (whenFalse == whenTrue) {
            return whenFalse;
        }
        int bucket = hash(index, whenFalse, whenTrue) & (buckets.length - 1);
        for (int at = buckets[bucket]; at != 0; at = chain[at]) {
            if (variable[at] == index && low[at] == whenFalse && high[at] == whenTrue) {
                return at;
            }
        }
        if (size == variable.length) {
            grow();
            bucket = hash(index, whenFalse, whenTrue) & (buckets.length - 1);
        }
        int made = size++;
        variable[made] = index;
        low[made] = whenFalse;
        high[made] = whenTrue;
        chain[made] = buckets[bucket];
        buckets[bucket] = made;
        return made;
    }

    private void grow() {
        if (size >= MOST_NODES) {
            throw new TooLargeException(MOST_NODES);
        }
        int larger = size * 2;
        variable = Arrays.copyOf(variable, larger);
        low = Arrays.copyOf(low, larger);
        high = Arrays.copyOf(high, larger);
        chain = new int[larger];
        buckets = new int[larger];
        for (int at = 2; at < size; at++) {
            int bucket = hash(variable[at], low[at], high[at]) & (larger - 1);
            chain[at] = buckets[bucket];
            buckets[bucket] = at;
        }
    }

    private static int hash(int one, int two, int three) {
        int mixed = one * 0x9E3779B1 + two * 0x85EBCA77 + three * 0xC2B2AE3D;
        return mixed ^ (mixed >>> 15);
    }

    /** What operations gave before; an older entry gives way to a newer one at the same place. */
    private static final class OperationCache {
        private final int[] entries;
        private final int mask;

        OperationCache(int places) {
            entries = new int[places * 4];
            mask = places - 1;
        }

        /** The function that the operation gave, or -1 when it is not known (any more). */
        int get(int operation, int f, int g, int h) {
            int at = place(operation, f, g, h);
            return entries[at] == f
                            && entries[at + 1] == g
                            && entries[at + 2] == tagged(operation, h)
                    ? entries[at + 3]
                    : -1;
        }

        void put(int operation, int f, int g, int h, int made) {
            int at = place(operation, f, g, h);
            entries[at] = f;
            entries[at + 1] = g;
            entries[at + 2] = tagged(operation, h);
            entries[at + 3] = made;
        }

        private int place(int operation, int f, int g, int h) {
            return (hash(f, g, tagged(operation, h)) & mask) * 4;
        }

        /** Nodes stay below 2^28, so that the operation fits beside the third one. */
        private static int tagged(int operation, int h) {
            return operation << 28 | h;
        }
    }
}
