package org.galatea.proof;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.galatea.guide.Guide;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;

/**
 * What is proven about a guide, for every set of answers that a person can give.
 *
 * @param guideVersion the version that it is about
 * @param people how many sets of answers a complete interview can end with
 * @param byUrgency how many of them get each urgency
 * @param rules for each advice rule, how often it fires and decides
 * @param length how long interviews are
 * @param properties what must hold, each proven or refuted
 * @param nodes how many decision nodes there were at most
 */
public record Proof(
        String guideVersion,
        BigInteger people,
        Map<Urgency, BigInteger> byUrgency,
        SequencedMap<RuleId, RuleCount> rules,
        Length length,
        List<Property> properties,
        int nodes) {

    /**
     * How often a rule speaks.
     *
     * @param fires for how many sets of answers it holds
     * @param decides for how many of them it alone gives the urgency
     */
    public record RuleCount(BigInteger fires, BigInteger decides) {}

    /**
     * How many questions are asked.
     *
     * @param longest by nobody more than this
     * @param longestWitness the most ordinary person who is asked so many
     * @param average over all sets of answers, each counted once
     */
    public record Length(int longest, Witness longestWitness, double average) {}

    public Proof {
        properties = List.copyOf(properties);
    }

    /**
     * Proves or refutes every property of a guide. Takes some seconds of one processor: on a server
     * the others belong to the people who are advised meanwhile.
     *
     * @throws IllegalStateException if the guide is too large for an exact proof
     */
    public static Proof of(Guide guide, List<AcceptedException> exceptions) {
        GuideModel model = GuideModel.of(guide);
        return new Prover(model, exceptions).prove(new Monotony(model, exceptions));
    }

    public boolean holds() {
        return properties.stream().allMatch(Property::holds);
    }

    public Property property(String id) {
        return properties.stream()
                .filter(property -> property.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
