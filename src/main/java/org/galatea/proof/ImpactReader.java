package org.galatea.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;

/** Reads the impact of a change off two models over one kernel. */
final class ImpactReader {

    private final Guide oldGuide;
    private final Guide newGuide;
    private final Bdd bdd;
    private final GuideModel before;
    private final GuideModel after;
    private final Comparison forth;
    private final Comparison back;

    ImpactReader(Guide oldGuide, Guide newGuide) {
        this.oldGuide = oldGuide;
        this.newGuide = newGuide;
        AnswerSpace answers = new AnswerSpace(oldGuide, newGuide);
        bdd = new Bdd(answers.variables());
        before = new GuideModel(oldGuide, answers, bdd);
        after = new GuideModel(newGuide, answers, bdd);
        forth = Comparison.ofVersions(before, after);
        back = Comparison.ofVersions(after, before);
    }

    Impact read() {
        List<Impact.RuleChange> rules = rules();
        return new Impact(
                oldGuide.version(),
                newGuide.version(),
                before.count(before.space()),
                after.count(after.space()),
                before.count(
                        bdd.minus(
                                before.space(),
                                forth.people(before.space(), after.space(), Bdd.TRUE))),
                after.count(
                        bdd.minus(
                                after.space(),
                                back.people(after.space(), before.space(), Bdd.TRUE))),
                moves(rules),
                words(),
                rules);
    }

    private List<Impact.Move> moves(List<Impact.RuleChange> rules) {
        List<Impact.Move> moves = new ArrayList<>();
        for (Urgency from : Urgency.values()) {
            for (Urgency to : Urgency.values()) {
                if (from != to) {
                    bdd.apart(() -> move(from, to, rules)).ifPresent(moves::add);
                }
            }
        }
        return moves;
    }

    private Optional<Impact.Move> move(Urgency from, Urgency to, List<Impact.RuleChange> rules) {
        int moved = forth.people(before.urgency(from), after.urgency(to), Bdd.TRUE);
        return moved == Bdd.FALSE
                ? Optional.empty()
                : Optional.of(
                        new Impact.Move(
                                from,
                                to,
                                before.count(moved),
                                forth.witness(before.urgency(from), after.urgency(to), Bdd.TRUE),
                                because(moved, from, to, rules)));
    }

    /** Changed rules that spoke for the more urgent side, then or now. */
    private List<RuleId> because(
            int moved, Urgency from, Urgency to, List<Impact.RuleChange> rules) {
        boolean down = from.isMoreUrgentThan(to);
        Guide guide = down ? oldGuide : newGuide;
        GuideModel model = down ? before : after;
        Urgency urgency = down ? from : to;
        return rules.stream()
                .map(Impact.RuleChange::rule)
                .filter(rule ->
                        guide.adviceRules().stream()
                                .anyMatch(advice ->
                                        advice.id().equals(rule) && advice.advise() == urgency))
                .filter(rule ->
                        (down
                                        ? bdd.and(moved, model.fires(rule))
                                        : forth.people(
                                                moved,
                                                bdd.and(model.space(), model.fires(rule)),
                                                Bdd.TRUE))
                                != Bdd.FALSE)
                .toList();
    }

    private List<Impact.Words> words() {
        List<Impact.Words> words = new ArrayList<>();
        for (String id : both(oldGuide.texts().keySet(), newGuide.texts().keySet())) {
            boolean rewritten =
                    oldGuide.texts().containsKey(id)
                            && newGuide.texts().containsKey(id)
                            && !oldGuide.texts().get(id).equals(newGuide.texts().get(id));
            bdd.apart(() -> words("guidance", id, before.told(id), after.told(id), rewritten))
                    .ifPresent(words::add);
        }
        for (String id : both(oldGuide.articles().keySet(), newGuide.articles().keySet())) {
            boolean rewritten =
                    oldGuide.articles().containsKey(id)
                            && newGuide.articles().containsKey(id)
                            && !oldGuide.article(id).equals(newGuide.article(id));
            bdd.apart(() -> words("article", id, before.reads(id), after.reads(id), rewritten))
                    .ifPresent(words::add);
        }
        return words;
    }

    private Optional<Impact.Words> words(
            String kind, String id, int told, int toldNow, boolean rewritten) {
        int silent = bdd.minus(before.space(), told);
        int silentNow = bdd.minus(after.space(), toldNow);
        int gain = forth.people(silent, toldNow, Bdd.TRUE);
        int lose = forth.people(told, silentNow, Bdd.TRUE);
        if (gain == Bdd.FALSE && lose == Bdd.FALSE && !rewritten) {
            return Optional.empty();
        }
        Optional<Witness> witness =
                lose != Bdd.FALSE
                        ? Optional.of(forth.witness(told, silentNow, Bdd.TRUE))
                        : gain != Bdd.FALSE
                                ? Optional.of(forth.witness(silent, toldNow, Bdd.TRUE))
                                : Optional.empty();
        return Optional.of(
                new Impact.Words(
                        kind, id, before.count(gain), before.count(lose), rewritten, witness));
    }

    private List<Impact.RuleChange> rules() {
        Set<RuleId> ids = new LinkedHashSet<>();
        oldGuide.rules().map(Rule::id).sorted().forEach(ids::add);
        newGuide.rules().map(Rule::id).sorted().forEach(ids::add);
        List<Impact.RuleChange> changes = new ArrayList<>();
        for (RuleId id : ids) {
            Optional<Rule> then = oldGuide.rule(id);
            Optional<Rule> now = newGuide.rule(id);
            if (then.isEmpty() || now.isEmpty() || !says(then.get()).equals(says(now.get()))) {
                changes.add(bdd.apart(() -> change(id, then, now)));
            }
        }
        return changes;
    }

    private Impact.RuleChange change(RuleId id, Optional<Rule> then, Optional<Rule> now) {
        int fired = then.map(rule -> before.of(rule.when())).orElse(Bdd.FALSE);
        int fires = now.map(rule -> after.of(rule.when())).orElse(Bdd.FALSE);
        BigInteger starts =
                before.count(
                        forth.people(
                                bdd.minus(before.space(), fired),
                                bdd.and(after.space(), fires),
                                Bdd.TRUE));
        BigInteger stops =
                before.count(
                        forth.people(
                                bdd.and(before.space(), fired),
                                bdd.minus(after.space(), fires),
                                Bdd.TRUE));
        Impact.RuleChange.Kind kind =
                then.isEmpty()
                        ? Impact.RuleChange.Kind.ADDED
                        : now.isEmpty()
                                ? Impact.RuleChange.Kind.REMOVED
                                : Impact.RuleChange.Kind.CHANGED;
        return new Impact.RuleChange(id, kind, starts, stops);
    }

    /** A rule without its place in the file, which may move. */
    private static Object says(Rule rule) {
        Rule.Head head = rule.head();
        List<Object> said =
                new ArrayList<>(
                        List.of(
                                head.title(),
                                head.criteria(),
                                head.evidence(),
                                head.differs(),
                                head.note(),
                                head.sentences(),
                                rule.when()));
        switch (rule) {
            case Rule.FindingRule finding -> said.add(finding.finding());
            case Rule.AdviceRule advice ->
                    said.addAll(
                            List.of(
                                    advice.advise(),
                                    advice.because(),
                                    advice.reads(),
                                    advice.adds(),
                                    advice.contact()));
        }
        return said;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }
}
