package org.galatea.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.galatea.guide.Condition;
import org.galatea.guide.Contact;
import org.galatea.guide.GuidanceText;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.guide.Region;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.guide.SectionRef;
import org.galatea.guide.Urgency;
import org.galatea.interview.Interview;

/** Asks a model every question that a property needs. */
final class Prover {

    private final GuideModel model;
    private final Guide guide;
    private final Bdd bdd;
    private final List<AcceptedException> exceptions;

    Prover(GuideModel model, List<AcceptedException> exceptions) {
        this.model = model;
        this.guide = model.guide();
        this.bdd = model.bdd();
        this.exceptions = exceptions;
    }

    /**
     * Proves every property.
     *
     * @param monotony over the same model
     */
    Proof prove(Monotony monotony) {
        Map<Urgency, BigInteger> byUrgency = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            byUrgency.put(urgency, model.count(model.urgency(urgency)));
        }
        SequencedMap<RuleId, Proof.RuleCount> rules = bdd.apart(this::ruleCounts);
        Proof.Length length = bdd.apart(this::length);
        List<Property> properties =
                List.of(
                        bdd.apart(this::noDeadEnd),
                        bdd.apart(() -> rulesCanFire(rules)),
                        bdd.apart(() -> rulesMatter(rules)),
                        bdd.apart(this::allIsUsed),
                        bdd.apart(() -> interviewIsShort(length)),
                        bdd.apart(this::noIdleQuestion),
                        monotony.warningNeverCalms(),
                        monotony.unsureNeverCalms(),
                        bdd.apart(this::emergencyAtOnce),
                        bdd.apart(this::noContradiction),
                        regionsAgree());
        return new Proof(
                guide.version(),
                model.count(model.space()),
                byUrgency,
                rules,
                length,
                properties,
                bdd.most());
    }

    /** Whether one of the properties fails that need no time; the exceptions aside. */
    boolean refutesAtOnce() {
        return !noDeadEnd().holds()
                || guide.rules().anyMatch(rule -> unreachable(model.of(rule.when())))
                || new Lengths(model).longest() > Interview.LONGEST
                || !allIsUsed().holds()
                || !emergencyAtOnce().holds();
    }

    private SequencedMap<RuleId, Proof.RuleCount> ruleCounts() {
        SequencedMap<RuleId, Proof.RuleCount> counts = new LinkedHashMap<>();
        for (Urgency urgency : Urgency.values()) {
            List<Rule.AdviceRule> rules =
                    guide.adviceRules().stream().filter(rule -> rule.advise() == urgency).toList();
            List<Integer> alone = new ArrayList<>();
            alone(rules, model.urgency(urgency), alone);
            for (int at = 0; at < rules.size(); at++) {
                RuleId id = rules.get(at).id();
                counts.put(
                        id,
                        new Proof.RuleCount(
                                model.people(model.fires(id)), model.count(alone.get(at))));
            }
        }
        return counts;
    }

    /**
     * For each rule, the people for whom no other rule of the list fires: halving the list keeps
     * the sets small.
     *
     * @param people those for whom no rule outside the list fires
     */
    private void alone(List<Rule.AdviceRule> rules, int people, List<Integer> alone) {
        if (rules.size() <= 1) {
            rules.forEach(rule -> alone.add(bdd.and(people, model.fires(rule.id()))));
            return;
        }
        List<Rule.AdviceRule> first = rules.subList(0, rules.size() / 2);
        List<Rule.AdviceRule> second = rules.subList(rules.size() / 2, rules.size());
        alone(first, without(people, second), alone);
        alone(second, without(people, first), alone);
    }

    private int without(int people, List<Rule.AdviceRule> rules) {
        int left = people;
        for (Rule.AdviceRule rule : rules) {
            left = bdd.minus(left, model.fires(rule.id()));
        }
        return left;
    }

    private Proof.Length length() {
        Lengths lengths = new Lengths(model);
        BigInteger asked = BigInteger.ZERO;
        for (Question question : guide.questionnaire().questions()) {
            asked = asked.add(model.people(model.asked(question.id())));
        }
        double average =
                new BigDecimal(asked)
                        .divide(new BigDecimal(model.count(model.space())), MathContext.DECIMAL64)
                        .doubleValue();
        return new Proof.Length(lengths.longest(), witness(lengths.ofLongest()), average);
    }

    private Property noDeadEnd() {
        List<Counterexample> failures = new ArrayList<>();
        int silent = model.nothingSpeaks();
        if (silent != Bdd.FALSE) {
            failures.add(
                    Counterexample.of(
                            "gap",
                            "No rule speaks, so a doctor is advised without a reason.",
                            model.count(silent),
                            witness(silent)));
        }
        for (Rule.AdviceRule rule : guide.adviceRules()) {
            if (rule.reads().isEmpty()) {
                failures.add(Counterexample.of(rule.id().value(), "The rule opens no article."));
            }
        }
        return property(
                Properties.NO_DEAD_END,
                "Every person gets advice with a reason and an article.",
                failures);
    }

    private Property rulesCanFire(Map<RuleId, Proof.RuleCount> counts) {
        List<Counterexample> failures = new ArrayList<>();
        counts.forEach((rule, count) -> {
            if (count.fires().signum() == 0) {
                failures.add(Counterexample.of(rule.value(), "Nobody can make this rule fire."));
            }
        });
        for (Rule.FindingRule rule : guide.findingRules()) {
            if (unreachable(model.of(rule.when()))) {
                failures.add(
                        Counterexample.of(rule.id().value(), "Nobody can make this rule fire."));
            }
        }
        return property(
                Properties.RULES_CAN_FIRE, "Every rule fires for at least one person.", failures);
    }

    private Property rulesMatter(Map<RuleId, Proof.RuleCount> counts) {
        List<Counterexample> failures = new ArrayList<>();
        for (Rule.AdviceRule rule : guide.adviceRules()) {
            Proof.RuleCount count = Objects.requireNonNull(counts.get(rule.id()));
            if (count.fires().signum() > 0 && count.decides().signum() == 0 && !addsWords(rule)) {
                failures.add(
                        Counterexample.of(
                                rule.id().value(),
                                "Without this rule everybody gets the same advice; it is shadowed by "
                                        + shadows(rule)
                                        + "."));
            }
        }
        return property(
                Properties.RULES_MATTER,
                "Every rule changes the urgency, an article or a guidance text for somebody.",
                failures);
    }

    /** Whether somebody reads or is told something only because of this rule. */
    private boolean addsWords(Rule.AdviceRule rule) {
        for (String text : rule.adds()) {
            if (!covered(rule, other -> other.adds().contains(text))) {
                return true;
            }
        }
        for (SectionRef section : rule.reads()) {
            if (!covered(
                    rule,
                    other ->
                            other.reads().stream()
                                    .anyMatch(read -> read.article().equals(section.article())))) {
                return true;
            }
        }
        return rule.contact().isPresent()
                && !covered(rule, other -> other.contact().equals(rule.contact()));
    }

    private boolean covered(
            Rule.AdviceRule rule, java.util.function.Predicate<Rule.AdviceRule> others) {
        int alone = bdd.and(model.space(), model.fires(rule.id()));
        for (Rule.AdviceRule other : guide.adviceRules()) {
            if (other != rule && others.test(other)) {
                alone = bdd.minus(alone, model.fires(other.id()));
            }
        }
        return alone == Bdd.FALSE;
    }

    private String shadows(Rule.AdviceRule rule) {
        Set<String> named = new TreeSet<>();
        int left = bdd.and(model.space(), model.fires(rule.id()));
        for (Rule.AdviceRule other : guide.adviceRules()) {
            if (other != rule && other.advise().compareTo(rule.advise()) <= 0) {
                int without = bdd.minus(left, model.fires(other.id()));
                if (without != left) {
                    named.add(other.id().value());
                    left = without;
                }
            }
        }
        return String.join(", ", named);
    }

    private Property allIsUsed() {
        List<Counterexample> failures = new ArrayList<>();
        Set<String> findingsRead =
                conditions().flatMap(Condition::findings).collect(Collectors.toSet());
        guide.findingRules().stream()
                .map(Rule.FindingRule::finding)
                .distinct()
                .forEach(finding -> {
                    if (!findingsRead.contains(finding)) {
                        failures.add(
                                Counterexample.of(
                                        "finding: " + finding, "No rule or question uses it."));
                    }
                });
        Set<Condition> read = conditions().flatMap(Condition::leaves).collect(Collectors.toSet());
        for (Question question : guide.questionnaire().questions()) {
            if (unreachable(model.asked(question.id()))) {
                failures.add(Counterexample.of(question.id(), "Nobody is asked this question."));
                continue;
            }
            for (Option option : question.options()) {
                String subject = AcceptedException.subject(question, option);
                if (unreachable(model.chosen(question.id(), option.id()))) {
                    failures.add(Counterexample.of(subject, "Nobody can pick this option."));
                }
                boolean adds = question.kind() == Question.Kind.MANY && !option.exclusive();
                if (adds && !read.contains(new Condition.Chosen(question.id(), option.id()))) {
                    failures.add(Counterexample.of(subject, "No rule or question looks at it."));
                }
            }
        }
        unusedWords(failures);
        return property(
                Properties.ALL_IS_USED,
                "Every finding, question, option, article and guidance text is used and can be reached.",
                failures);
    }

    private void unusedWords(List<Counterexample> failures) {
        Set<String> articles = new LinkedHashSet<>(guide.articles().keySet());
        Set<String> texts = new LinkedHashSet<>(guide.texts().keySet());
        articles.remove(guide.profile().fallbackRead().article());
        guide.defaultTexts().values().forEach(texts::removeAll);
        for (Rule.AdviceRule rule : guide.adviceRules()) {
            if (!unreachable(model.fires(rule.id()))) {
                rule.reads().forEach(section -> articles.remove(section.article()));
                texts.removeAll(rule.adds());
            }
        }
        articles.forEach(id ->
                failures.add(Counterexample.of("article: " + id, "No rule opens it for anybody.")));
        texts.forEach(id ->
                failures.add(Counterexample.of("guidance: " + id, "No rule adds it for anybody.")));
    }

    private Stream<Condition> conditions() {
        return Stream.concat(
                guide.rules().map(Rule::when),
                guide.questionnaire().questions().stream().map(Question::askedWhen));
    }

    private Property interviewIsShort(Proof.Length length) {
        List<Counterexample> failures = new ArrayList<>();
        if (length.longest() > Interview.LONGEST) {
            int tooMany = new Lengths(model).atLeast(Interview.LONGEST + 1);
            failures.add(
                    Counterexample.of(
                            "questions",
                            "More than " + Interview.LONGEST + " questions are asked.",
                            model.count(tooMany),
                            witness(tooMany)));
        }
        return property(
                Properties.INTERVIEW_IS_SHORT,
                "The interview always ends, with no more than " + Interview.LONGEST + " questions.",
                failures);
    }

    /**
     * Whoever is asked a question could still change what is said by the answer; a guide for which
     * this is proven needs no pruning while it asks.
     */
    private Property noIdleQuestion() {
        List<Counterexample> failures = new ArrayList<>();
        List<Question> questions = guide.questionnaire().questions();
        for (int at = 0; at < questions.size(); at++) {
            Question question = questions.get(at);
            List<Question> later = questions.subList(at + 1, questions.size());
            bdd.apart(() -> idle(question, later)).ifPresent(failures::add);
        }
        return property(
                Properties.NO_IDLE_QUESTION,
                "Nobody is asked a question whose answer can no longer change anything.",
                failures);
    }

    private Optional<Counterexample> idle(Question question, List<Question> later) {
        int others = bdd.cube(model.answers().person(later.stream().map(Question::id)));
        int before = bdd.exists(model.space(), others);
        int idle =
                bdd.minus(
                        bdd.and(before, model.asked(question.id())),
                        matters(question, later, others));
        return idle == Bdd.FALSE
                ? Optional.empty()
                : Optional.of(
                        Counterexample.of(
                                question.id(),
                                "The question is asked although no answer to it changes any rule or question.",
                                model.people(idle),
                                witness(idle)));
    }

    /** Where, after the answers before it, a question makes a difference to what comes later. */
    private int matters(Question question, List<Question> later, int others) {
        BitSet mine = model.answers().person(Stream.of(question.id()));
        int cube = bdd.cube(mine);
        int answered = model.domain(question);
        int possible = Bdd.TRUE;
        for (Question each : later.reversed()) {
            possible = bdd.and(possible, bdd.or(model.domain(each), model.none(each.id())));
        }
        int matters = Bdd.FALSE;
        List<Integer> effects = new ArrayList<>();
        guide.adviceRules().forEach(rule -> effects.add(model.fires(rule.id())));
        later.forEach(each -> effects.add(model.asked(each.id())));
        for (int effect : effects) {
            if (bdd.support(effect).intersects(mine)) {
                int some = bdd.andExists(effect, answered, cube);
                int someNot = bdd.andExists(bdd.not(effect), answered, cube);
                matters = bdd.or(matters, bdd.andExists(bdd.and(some, someNot), possible, others));
            }
        }
        return matters;
    }

    /** What is certain must show at once, and what was shown must not be taken back. */
    private Property emergencyAtOnce() {
        List<Counterexample> failures = new ArrayList<>();
        int emergency = Bdd.FALSE;
        for (Rule.AdviceRule rule : guide.adviceRules()) {
            if (rule.advise() == Urgency.EMERGENCY) {
                emergency = bdd.or(emergency, model.fires(rule.id()));
            }
        }
        List<String> later =
                new ArrayList<>(
                        guide.questionnaire().questions().stream().map(Question::id).toList());
        for (Question question : guide.questionnaire().questions()) {
            later.remove(question.id());
            int open = bdd.cube(model.answers().person(later.stream()));
            int reached = bdd.exists(model.space(), open);
            int perhapsNot = bdd.exists(bdd.minus(model.space(), emergency), open);
            int shown = emergency;
            for (String id : later) {
                shown = bdd.restrict(shown, model.none(id));
            }
            shown = bdd.and(shown, reached);
            int late = bdd.minus(bdd.minus(reached, perhapsNot), shown);
            if (late != Bdd.FALSE) {
                failures.add(
                        Counterexample.of(
                                question.id(),
                                "After this question an emergency is certain, and does not show yet.",
                                model.people(late),
                                witness(late)));
            }
            int takenBack = bdd.and(shown, perhapsNot);
            if (takenBack != Bdd.FALSE) {
                failures.add(
                        Counterexample.of(
                                question.id(),
                                "After this question an emergency shows, and a later answer takes it back.",
                                model.people(takenBack),
                                witness(bdd.minus(bdd.and(takenBack, model.space()), emergency))));
            }
        }
        return property(
                Properties.EMERGENCY_AT_ONCE,
                "An emergency shows as soon as the answers make it certain, and is never taken back.",
                failures);
    }

    /** Texts that contradict are declared; the more cautious one takes the other's place. */
    private Property noContradiction() {
        List<Counterexample> failures = new ArrayList<>();
        for (GuidanceText text : guide.texts().values()) {
            for (String replaced : text.insteadOf()) {
                GuidanceText other = guide.texts().get(replaced);
                boolean mutual = other != null && other.insteadOf().contains(text.id());
                int both = bdd.and(model.proposed(text.id()), model.proposed(replaced));
                if (mutual && both != Bdd.FALSE) {
                    failures.add(
                            Counterexample.of(
                                    text.id() + " and " + replaced,
                                    "Each takes the other's place, so nobody is told either.",
                                    model.count(both),
                                    witness(both)));
                }
            }
        }
        return property(
                Properties.NO_CONTRADICTION,
                "Nobody is told two things that contradict each other: the more cautious one stays.",
                failures);
    }

    /** No condition can name a region, so regions differ in whom to contact and nothing else. */
    private Property regionsAgree() {
        List<Counterexample> failures = new ArrayList<>();
        Set<String> kinds = new LinkedHashSet<>();
        for (Region region : guide.regions().values()) {
            kinds.addAll(region.contacts().keySet());
        }
        for (Region region : guide.regions().values()) {
            for (String kind : kinds) {
                Optional<Contact> contact = region.contact(kind);
                if (contact.isEmpty()) {
                    failures.add(
                            Counterexample.of(
                                    "region: " + region.id(),
                                    "It has no contact \"" + kind + "\"."));
                }
            }
        }
        return property(
                Properties.REGIONS_AGREE,
                "The region changes whom to contact, and never the urgency, guidance or article.",
                failures);
    }

    private boolean unreachable(int condition) {
        return bdd.and(model.space(), condition) == Bdd.FALSE;
    }

    private Witness witness(int condition) {
        return Witness.of(model.witness(condition).orElseThrow());
    }

    private Property property(String id, String statement, List<Counterexample> failures) {
        return new Property(
                id,
                statement,
                failures.stream()
                        .map(failure ->
                                exceptions.stream()
                                        .filter(exception ->
                                                exception.isAbout(id, failure.subject()))
                                        .findFirst()
                                        .map(exception -> failure.acceptedBy(exception.id()))
                                        .orElse(failure))
                        .toList());
    }
}
