package org.galatea.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A version may be published")
class ReadinessTest {

    private static final String HASH = "f".repeat(64);
    private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");
    private static final RuleId U07 = new RuleId("U07");

    /**
     * Decisions are written "+ben -cleo": ben approves, cleo asks for changes. "ada" is the author
     * of everything. Thread: "open", "resolved", or "remark", which is open and does not block.
     */
    @ParameterizedTest(name = "{0} / {1} / {2} / {3} / {4}: {5}")
    @CsvSource(
            nullValues = "none",
            emptyValue = "",
            value = {
                "SUBMITTED, +ben +cleo,       +ben +cleo, reason,    none,     ''",
                "SUBMITTED, +ben +cleo,       +dan +cleo, no move,   none,     ''",
                "SUBMITTED, +ben +cleo,       +ben +cleo, reason,    resolved, ''",
                "SUBMITTED, +ben +cleo,       +ben +cleo, reason,    remark,   ''",
                "RELEASED,  '',               '',         no reason, open,     ''",
                "SAVED,     +ben +cleo,       +ben +cleo, reason,    none,     SUBMISSION",
                "WITHDRAWN, +ben +cleo,       +ben +cleo, reason,    none,     SUBMISSION",
                "SUBMITTED, +ben,             +ben +cleo, reason,    none,     APPROVAL",
                "SUBMITTED, +ben +ada,        +ben +cleo, reason,    none,     APPROVAL",
                "SUBMITTED, +ben +ben,        +ben +cleo, reason,    none,     APPROVAL",
                "SUBMITTED, '',               +ben +cleo, reason,    none,     APPROVAL",
                "SUBMITTED, +ben +cleo -dan,  +ben +cleo, reason,    none,     CHANGES",
                "SUBMITTED, +ben +cleo -ada,  +ben +cleo, reason,    none,     CHANGES",
                "SUBMITTED, +ben +cleo,       +ben,       reason,    none,     RULE_APPROVAL",
                "SUBMITTED, +ben +cleo,       +ben +ada,  reason,    none,     RULE_APPROVAL",
                "SUBMITTED, +ben +cleo,       '',         reason,    none,     RULE_APPROVAL",
                "SUBMITTED, +ben +cleo,       +ben +cleo -dan, reason, none,   CHANGES",
                "SUBMITTED, +ben +cleo,       +ben +cleo, no reason, none,     REASON",
                "SUBMITTED, +ben +cleo,       +ben +cleo, blank,     none,     REASON",
                "SUBMITTED, +ben +cleo,       +ben +cleo, reason,    open,     THREAD",
                "SUBMITTED, '',               '',         no reason, open,"
                        + " APPROVAL RULE_APPROVAL REASON THREAD",
            })
    @DisplayName("only when nothing is missing")
    void table(
            GuideVersion.State state,
            String whole,
            String rule,
            String reason,
            String thread,
            String missing) {
        List<Readiness.Kind> expected =
                Arrays.stream(missing.split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(Readiness.Kind::valueOf)
                        .toList();
        Readiness readiness = Readiness.of(review(state, whole, rule, reason, thread));
        assertThat(readiness.missing().stream().map(Readiness.Missing::kind))
                .containsExactlyElementsOf(expected);
        assertThat(readiness.ready()).isEqualTo(expected.isEmpty());
    }

    @Test
    @DisplayName("and what is missing is said in whole sentences")
    void words() {
        assertThat(
                        Readiness.of(
                                        review(
                                                GuideVersion.State.SUBMITTED,
                                                "+ben",
                                                "",
                                                "no reason",
                                                "open"))
                                .words())
                .isEqualTo(
                        """
                        The version as a whole needs one more approval by somebody who did not write \
                        it; approved by ben.
                        Rule U07 needs two approvals by people who did not write it.
                        1,200 sets of answers move from URGENT down to ROUTINE, and nobody wrote why.
                        A blocking thread on rule U07 is open, begun by ben.\
                        """);
    }

    @Test
    @DisplayName("only if the reason was given for this number of people")
    void reasonForAnotherNumber() {
        DownwardMove fewer =
                new DownwardMove(Urgency.URGENT, Urgency.ROUTINE, BigInteger.valueOf(1199));
        assertThat(fewer.key()).isNotEqualTo(move().key());
    }

    private static DownwardMove move() {
        return new DownwardMove(Urgency.URGENT, Urgency.ROUTINE, BigInteger.valueOf(1200));
    }

    private static Review review(
            GuideVersion.State state, String whole, String rule, String reason, String thread) {
        SortedSet<String> author = new TreeSet<>(List.of("ada"));
        return new Review(
                new GuideVersion(HASH, Optional.empty(), "ada", author, NOW, "A note.", state),
                "0".repeat(64),
                author,
                List.of(new RuleReview(U07, "a".repeat(64), author, decisions(rule))),
                decisions(whole),
                reason.equals("no move") ? List.of() : List.of(move()),
                switch (reason) {
                    case "reason" -> Map.of(move().key(), new Review.Reason("ada", "C32."));
                    case "blank" -> Map.of(move().key(), new Review.Reason("ada", " "));
                    default -> Map.of();
                },
                threads(thread));
    }

    private static List<Decision> decisions(String words) {
        List<Decision> decisions = new ArrayList<>();
        for (String word : words.split(" ")) {
            if (!word.isEmpty()) {
                decisions.add(
                        new Decision(
                                HASH,
                                HASH,
                                Optional.empty(),
                                word.substring(1),
                                word.startsWith("+") ? Verdict.APPROVE : Verdict.ASK_FOR_CHANGES,
                                NOW,
                                ""));
            }
        }
        return decisions;
    }

    private static List<CommentThread> threads(String state) {
        if (state == null) {
            return List.of();
        }
        return List.of(
                new CommentThread(
                        UUID.randomUUID(),
                        HASH,
                        new Anchor.OnRule(U07),
                        !state.equals("remark"),
                        state.equals("resolved")
                                ? Optional.of(new CommentThread.Resolution("ben", NOW))
                                : Optional.empty(),
                        List.of(new Comment(UUID.randomUUID(), "ben", NOW, "Why?"))));
    }
}
