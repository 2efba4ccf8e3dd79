package org.galatea.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.triage.drools.DroolsRuleEngine;

/**
 * Prints how long it takes to read a guide and to build its rule base, cold and warm, and its
 * memory.
 */
public final class BuildCost {

    private static final int ROUNDS = 10;

    private BuildCost() {}

    public static void main(String[] arguments) {
        List<Object> kept = new ArrayList<>();
        long before = usedBytes();
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            Guide guide = GuideReader.read(GuideSource.ofFolder(Path.of("rules")));
            long read = System.nanoTime();
            DroolsRuleEngine engine = DroolsRuleEngine.of(guide);
            long built = System.nanoTime();
            kept.add(engine);
            if (round == 0 || round == ROUNDS) {
                System.out.printf(
                        "%s: read %d ms, build %d ms%n",
                        round == 0 ? "cold" : "warm",
                        (read - start) / 1_000_000,
                        (built - read) / 1_000_000);
            }
        }
        System.out.printf(
                "memory: %.1f MB for each guide with its rule base%n",
                (usedBytes() - before) / 1e6 / kept.size());
    }

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
