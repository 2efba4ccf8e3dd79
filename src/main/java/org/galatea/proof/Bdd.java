package org.galatea.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Reduced ordered binary decision diagrams (Bryant 1986) over numbered variables.
 *
 * <p>A Boolean function is an {@code int}, and equal functions are equal ints. Variable 0 is tested
 * first. Nodes are freed only by {@link #apart}: a proof makes a kernel, asks it, and drops it. Not
 * safe for use by many threads.
 */
final class Bdd {

    static final int FALSE = 0;
    static final int TRUE = 1;

    /** With its share of the buckets. */
    private static final int BYTES_OF_A_NODE = 24;

    /** Whoever advises people meanwhile needs the rest of the memory. */
    private static final int SHARE_OF_MEMORY = 3;

    /** A guide that needs more has grown beyond exact proof, whatever the memory. */
    private static final int MOST_NODES =
            (int)
                    Math.min(
                            60_000_000,
                            Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / BYTES_OF_A_NODE);

    /** Forgetting takes some milliseconds, so the nodes of a small part stay. */
    private static final int WORTH_FORGETTING = 50_000;

    /** So many numbers are remembered at most, before one more function is counted. */
    private static final int COUNTS_KEPT = 200_000;

    /** A number takes as much memory as so many nodes, with what finds it again. */
    private static final int NODES_A_COUNT = 8;

    /** The nodes stand on pages, so that more of them never means a copy of all. */
    private static final int PAGE_BITS = 16;

    private static final int PAGE = 1 << PAGE_BITS;

    /** A bucket has so many nodes before there are more buckets. */
    private static final int CROWDED = 2;

    private static final int AND = 1;
    private static final int XOR = 2;
    private static final int EXISTS = 3;
    private static final int RESTRICT = 4;
    private static final int AND_EXISTS = 5;
    private static final int OR = 6;

    private final int variables;
    private final int worthForgetting;

    /** Four numbers a node, side by side: its variable, both branches, the next of its bucket. */
    private int[][] pages = {new int[4 * PAGE]};

    private int[] buckets = new int[1 << 16];
    private int size = 2;
    private int most = 2;

    /** Nodes of parts that are done with, and were not worth forgetting yet. */
    private int left;

    /** What was counted before, by node. */
    private final Map<Integer, BigInteger> counts = new HashMap<>();

    private final OperationCache cache = new OperationCache(1 << 21);

    /** More nodes than a proof may use: the message says what to do. */
    static final class TooLargeException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        TooLargeException(int nodes) {
            super(
                    "The guide is too large for an exact proof in this much memory: more than "
                            + nodes
                            + " decision nodes. Give Java more memory (-Xmx), split questions with"
                            + " many options, or ask fewer of them together.");
        }
    }

    Bdd(int variables) {
        this(variables, WORTH_FORGETTING);
    }

    /**
     * @param worthForgetting how many nodes {@link #apart} leaves
     */
    Bdd(int variables, int worthForgetting) {
        this.variables = variables;
        this.worthForgetting = worthForgetting;
        pages[0][4 * FALSE] = variables;
        pages[0][4 * TRUE] = variables;
    }

    int variables() {
        return variables;
    }

    /** How many nodes there are. */
    int nodes() {
        return size;
    }

    /** How many nodes there were at most. */
    int most() {
        return Math.max(most, size);
    }

    /**
     * Does something and forgets every function that was made for it, so that a long proof needs
     * only as much memory as its largest part.
     *
     * @param work gives no function, and leaves none behind
     */
    <T> T apart(Supplier<T> work) {
        int before = size;
        int leftBefore = left;
        T result = work.get();
        left = leftBefore + size - before;
        if (left > worthForgetting) {
            forget(before);
            left = leftBefore;
        }
        return result;
    }

    private void forget(int before) {
        most = most();
        // A bucket begins with its newest node.
        for (int at = size - 1; at >= before; at--) {
            buckets[bucket(at)] = next(at);
        }
        counts.clear();
        cache.forget(before);
        size = before;
        pages = Arrays.copyOf(pages, (size - 1) / PAGE + 1);
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
        int top = Math.min(top(f), top(g));
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
        int top = Math.min(top(f), top(g));
        int made = node(top, and(low(f, top), low(g, top)), and(high(f, top), high(g, top)));
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
        int top = Math.min(top(f), top(g));
        int made = node(top, xor(low(f, top), low(g, top)), xor(high(f, top), high(g, top)));
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
        int top = top(f);
        int made;
        if (top(rest) == top) {
            int below = exists(whereFalse(f), whereTrue(rest));
            made = below == TRUE ? TRUE : or(below, exists(whereTrue(f), whereTrue(rest)));
        } else {
            made = node(top, exists(whereFalse(f), rest), exists(whereTrue(f), rest));
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
        int top = Math.min(top(f), top(g));
        int made;
        if (top(rest) == top) {
            int below = andExists(low(f, top), low(g, top), whereTrue(rest));
            made =
                    below == TRUE
                            ? TRUE
                            : or(below, andExists(high(f, top), high(g, top), whereTrue(rest)));
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
        while (rest > TRUE && top(rest) < top(f)) {
            rest = whereFalse(rest) == FALSE ? whereTrue(rest) : whereFalse(rest);
        }
        if (f <= TRUE || rest == TRUE) {
            return f;
        }
        int known = cache.get(RESTRICT, f, rest, 0);
        if (known >= 0) {
            return known;
        }
        int top = top(f);
        int made;
        if (top(rest) == top) {
            made =
                    whereFalse(rest) == FALSE
                            ? restrict(whereTrue(f), whereTrue(rest))
                            : restrict(whereFalse(f), whereFalse(rest));
        } else {
            made = node(top, restrict(whereFalse(f), rest), restrict(whereTrue(f), rest));
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
                        renaming.applyAsInt(top(f)),
                        rename(whereFalse(f), renaming, known),
                        rename(whereTrue(f), renaming, known));
        known.put(f, made);
        return made;
    }

    boolean evaluate(int f, BitSet values) {
        int at = f;
        while (at > TRUE) {
            at = values.get(top(at)) ? whereTrue(at) : whereFalse(at);
        }
        return at == TRUE;
    }

    /** A copy of one function that needs no kernel and serves many threads. */
    Diagram freeze(int f) {
        Map<Integer, Integer> places = new HashMap<>();
        List<int[]> nodes = new ArrayList<>();
        int root = freeze(f, places, nodes);
        return new Diagram(nodes.toArray(int[][]::new), root);
    }

    private int freeze(int f, Map<Integer, Integer> places, List<int[]> nodes) {
        if (f <= TRUE) {
            return f - 2;
        }
        Integer known = places.get(f);
        if (known == null) {
            int whenFalse = freeze(whereFalse(f), places, nodes);
            int whenTrue = freeze(whereTrue(f), places, nodes);
            known = nodes.size();
            nodes.add(new int[] {top(f), whenFalse, whenTrue});
            places.put(f, known);
        }
        return known;
    }

    /**
     * One Boolean function. Immutable.
     *
     * @param nodes variable, branch where it is false, branch where it is true; a branch of -2 is
     *     false, one of -1 is true
     */
    record Diagram(int[][] nodes, int root) {

        boolean holds(BitSet values) {
            int at = root;
            while (at >= 0) {
                at = nodes[at][values.get(nodes[at][0]) ? 2 : 1];
            }
            return at == -1;
        }
    }

    /** The variables that {@code f} depends on. */
    BitSet support(int f) {
        BitSet support = new BitSet(variables);
        support(f, support, new HashSet<>());
        return support;
    }

    private void support(int f, BitSet support, Set<Integer> seen) {
        if (f > TRUE && seen.add(f)) {
            support.set(top(f));
            support(whereFalse(f), support, seen);
            support(whereTrue(f), support, seen);
        }
    }

    /** How many values of all variables make {@code f} true. Exact. */
    BigInteger count(int f) {
        if (counts.size() > COUNTS_KEPT) {
            counts.clear();
        }
        return countBelow(f).shiftLeft(top(f));
    }

    /** Counts over the variables from the first one that {@code f} tests. */
    private BigInteger countBelow(int f) {
        if (f <= TRUE) {
            return BigInteger.valueOf(f);
        }
        BigInteger known = counts.get(f);
        if (known == null) {
            int below = top(f) + 1;
            known =
                    countBelow(whereFalse(f))
                            .shiftLeft(top(whereFalse(f)) - below)
                            .add(countBelow(whereTrue(f)).shiftLeft(top(whereTrue(f)) - below));
            if (counts.size() > MOST_NODES / NODES_A_COUNT) {
                throw new TooLargeException(MOST_NODES);
            }
            counts.put(f, known);
        }
        return known;
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
            long without = cheapest(whereFalse(at), cost, known);
            long with = cheapest(whereTrue(at), cost, known);
            if (with == NEVER || (without != NEVER && without <= with + cost(cost, at))) {
                at = whereFalse(at);
            } else {
                chosen.set(top(at));
                at = whereTrue(at);
            }
        }
        return Optional.of(chosen);
    }

    private static final long NEVER = Long.MAX_VALUE;

    private long cost(IntToLongFunction cost, int f) {
        return cost.applyAsLong(top(f));
    }

    private long cheapest(int f, IntToLongFunction cost, Map<Integer, Long> known) {
        if (f <= TRUE) {
            return f == TRUE ? 0 : NEVER;
        }
        Long done = known.get(f);
        if (done != null) {
            return done;
        }
        long without = cheapest(whereFalse(f), cost, known);
        long with = cheapest(whereTrue(f), cost, known);
        long best = with == NEVER ? without : Math.min(without, with + cost(cost, f));
        known.put(f, best);
        return best;
    }

    /**
     * Random values that make {@code f} true.
     *
     * @param f not {@link #FALSE}
     * @param free the variables that may be true where {@code f} does not look at them
     */
    BitSet random(int f, BitSet free, RandomGenerator random) {
        BitSet values = new BitSet(variables);
        free.stream().filter(index -> random.nextBoolean()).forEach(values::set);
        int at = f;
        while (at > TRUE) {
            boolean positive =
                    whereTrue(at) != FALSE && (whereFalse(at) == FALSE || random.nextBoolean());
            values.set(top(at), positive);
            at = positive ? whereTrue(at) : whereFalse(at);
        }
        return values;
    }

    /** The first variable that is tested; {@link #variables()} for a constant. */
    int top(int f) {
        return pages[f >>> PAGE_BITS][4 * (f & (PAGE - 1))];
    }

    /** The function where its first variable is false. */
    int whereFalse(int f) {
        return pages[f >>> PAGE_BITS][4 * (f & (PAGE - 1)) + 1];
    }

    /** The function where its first variable is true. */
    int whereTrue(int f) {
        return pages[f >>> PAGE_BITS][4 * (f & (PAGE - 1)) + 2];
    }

    private int next(int f) {
        return pages[f >>> PAGE_BITS][4 * (f & (PAGE - 1)) + 3];
    }

    private int low(int f, int top) {
        return top(f) == top ? whereFalse(f) : f;
    }

    private int high(int f, int top) {
        return top(f) == top ? whereTrue(f) : f;
    }

    private int skip(int cube, int f, int g) {
        int top = Math.min(top(f), top(g));
        int rest = cube;
        while (rest > TRUE && top(rest) < top) {
            rest = whereTrue(rest);
        }
        return rest;
    }

    private int node(int index, int whenFalse, int whenTrue) {
        if (whenFalse == whenTrue) {
            return whenFalse;
        }
        int bucket = hash(index, whenFalse, whenTrue) & (buckets.length - 1);
        for (int at = buckets[bucket]; at != 0; at = next(at)) {
            int[] page = pages[at >>> PAGE_BITS];
            int place = 4 * (at & (PAGE - 1));
            if (page[place] == index
                    && page[place + 1] == whenFalse
                    && page[place + 2] == whenTrue) {
                return at;
            }
        }
        if (size == CROWDED * buckets.length) {
            spread();
            bucket = hash(index, whenFalse, whenTrue) & (buckets.length - 1);
        }
        int[] page = pageOf(size);
        int made = size++;
        int place = 4 * (made & (PAGE - 1));
        page[place] = index;
        page[place + 1] = whenFalse;
        page[place + 2] = whenTrue;
        page[place + 3] = buckets[bucket];
        buckets[bucket] = made;
        return made;
    }

    /** The page of a node that is being made. */
    private int[] pageOf(int made) {
        int number = made >>> PAGE_BITS;
        if (number == pages.length) {
            if (made >= MOST_NODES) {
                throw new TooLargeException(MOST_NODES);
            }
            pages = Arrays.copyOf(pages, number + 1);
            pages[number] = new int[4 * PAGE];
        }
        return pages[number];
    }

    private void spread() {
        buckets = new int[2 * buckets.length];
        for (int at = 2; at < size; at++) {
            int bucket = bucket(at);
            pages[at >>> PAGE_BITS][4 * (at & (PAGE - 1)) + 3] = buckets[bucket];
            buckets[bucket] = at;
        }
    }

    private int bucket(int f) {
        return hash(top(f), whereFalse(f), whereTrue(f)) & (buckets.length - 1);
    }

    private static int hash(int one, int two, int three) {
        int mixed = one * 0x9E3779B1 + two * 0x85EBCA77 + three * 0xC2B2AE3D;
        return mixed ^ (mixed >>> 15);
    }

    /** What operations gave before; an older entry gives way to a newer one at the same place. */
    private static final class OperationCache {
        private static final int OPERATION_BIT = 28;
        private static final int NODE = (1 << OPERATION_BIT) - 1;

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

        /** Forgets every operation that had to do with a node from this one on. */
        void forget(int before) {
            for (int at = 0; at < entries.length; at += 4) {
                if (entries[at] >= before
                        || entries[at + 1] >= before
                        || (entries[at + 2] & NODE) >= before
                        || entries[at + 3] >= before) {
                    entries[at] = FALSE;
                }
            }
        }

        private int place(int operation, int f, int g, int h) {
            return (hash(f, g, tagged(operation, h)) & mask) * 4;
        }

        /** Nodes stay below 2^28, so that the operation fits beside the third one. */
        private static int tagged(int operation, int h) {
            return operation << OPERATION_BIT | h;
        }
    }
}
