package org.galatea.proof;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.galatea.guide.Guide;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;

/**
 * What a change of a guide does to people: exact numbers of sets of answers, each with a witness.
 *
 * <p>A person is compared with everybody who answers the same to each question that both versions
 * ask them. Where one version asks a question that the other does not, every answer to it counts;
 * so a person may be among those who go up and those who go down.
 *
 * @param before version of the guide as it was
 * @param after version of the changed guide
 * @param peopleBefore how many sets of answers there were
 * @param peopleAfter how many there are now
 * @param onlyBefore how many of the old sets nobody can give any more
 * @param onlyAfter how many of the new sets nobody could give before
 * @param moves changes of the urgency
 * @param words changes of what people are told and what opens
 * @param rules rules that were added, removed or changed
 */
public record Impact(
        String before,
        String after,
        BigInteger peopleBefore,
        BigInteger peopleAfter,
        BigInteger onlyBefore,
        BigInteger onlyAfter,
        List<Move> moves,
        List<Words> words,
        List<RuleChange> rules) {

    /**
     * People whose urgency changes.
     *
     * @param because the changed rules that had a part in it
     */
    public record Move(
            Urgency from, Urgency to, BigInteger people, Witness witness, List<RuleId> because) {

        /** A move down needs a written reason before it may be published. */
        public boolean isDownward() {
            return from.isMoreUrgentThan(to);
        }
    }

    /**
     * A guidance text or an article that some people get now and others no longer.
     *
     * @param kind "guidance" or "article"
     * @param rewritten whether its own words changed
     */
    public record Words(
            String kind,
            String id,
            BigInteger gain,
            BigInteger lose,
            boolean rewritten,
            Optional<Witness> witness) {}

    /**
     * A rule that is not the same any more.
     *
     * @param starts for how many people it fires now and did not before
     * @param stops for how many people it fired before and does not now
     */
    public record RuleChange(RuleId rule, Kind kind, BigInteger starts, BigInteger stops) {

        /** What became of a rule. */
        public enum Kind {
            ADDED,
            REMOVED,
            CHANGED
        }
    }

    public Impact {
        moves = List.copyOf(moves);
        words = List.copyOf(words);
        rules = List.copyOf(rules);
    }

    /** Compares two guides. */
    public static Impact of(Guide before, Guide after) {
        return new ImpactReader(before, after).read();
    }

    /** The moves that need a reason. */
    public List<Move> downward() {
        return moves.stream().filter(Move::isDownward).toList();
    }

    public boolean changesNothing() {
        return moves.isEmpty() && words.isEmpty() && rules.isEmpty();
    }
}
