package org.galatea.triage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.galatea.guide.Answers;
import org.galatea.guide.Contact;
import org.galatea.guide.GuidanceText;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideProfile;
import org.galatea.guide.Region;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.guide.SectionRef;
import org.galatea.guide.Spoken;
import org.galatea.guide.Urgency;
import org.galatea.interview.Ahead;
import org.galatea.interview.Interview;

/** Gives advice on some answers under one guide. */
public final class Triage {

    /** So many articles help; more would hide the one that matters. */
    private static final int MOST_ARTICLES = 4;

    private final Guide guide;
    private final RuleEngine engine;
    private final Ahead ahead;
    private final Map<RuleId, Rule.AdviceRule> translatedRules;
    private final Map<String, Triage> translated = new ConcurrentHashMap<>();

    public Triage(Guide guide, RuleEngine engine) {
        this(guide, engine, Ahead.UNKNOWN);
    }

    /**
     * @param ahead knows how many questions can still come
     */
    public Triage(Guide guide, RuleEngine engine, Ahead ahead) {
        this.guide = guide;
        this.engine = engine;
        this.ahead = ahead;
        // The engine knows the rules in English only.
        this.translatedRules =
                guide.spoken().equals(Spoken.ENGLISH)
                        ? Map.of()
                        : guide.adviceRules().stream()
                                .collect(
                                        Collectors.toMap(Rule.AdviceRule::id, Function.identity()));
    }

    /** Gives the same advice in another language; in English where there is no translation. */
    public Triage in(String language) {
        return guide.translations().containsKey(language)
                ? translated.computeIfAbsent(
                        language, known -> new Triage(guide.in(known), engine, ahead))
                : this;
    }

    /** How far the interview with these answers is. */
    public Interview interview(Answers answers) {
        return Interview.of(guide, answers, ahead);
    }

    public Guide guide() {
        return guide;
    }

    /**
     * Assesses what is known.
     *
     * @param answers checked answers, complete or not; those that do not count are left out
     */
    public Assessment assess(Answers answers, Region region) {
        return assess(interview(answers), region);
    }

    /** Assesses an interview that is under way or complete. */
    public Assessment assess(Interview interview, Region region) {
        Firing firing = engine.fire(interview.relevant());
        List<Reason> rationale =
                firing.fired().stream()
                        .map(this::reason)
                        .sorted(
                                Comparator.<Reason, Urgency>comparing(
                                                reason -> reason.rule().advise())
                                        .thenComparing(reason -> reason.rule().id()))
                        .toList();
        Urgency urgency = DispositionPolicy.urgency(rationale, interview.isComplete());
        boolean cautious =
                !rationale.isEmpty()
                        && urgency.isMoreUrgentThan(rationale.getFirst().rule().advise());
        return new Assessment(
                disposition(urgency, rationale, region),
                interview.isComplete(),
                !rationale.isEmpty(),
                cautious,
                firing.findings(),
                rationale,
                guidance(urgency, rationale),
                articles(rationale),
                guide.version());
    }

    private Reason reason(Firing.Fired fired) {
        return new Reason(
                translatedRules.getOrDefault(fired.rule().id(), fired.rule()),
                fired.grounds().stream().map(ground -> ground.words(guide)).distinct().toList());
    }

    private Disposition disposition(Urgency urgency, List<Reason> rationale, Region region) {
        SequencedSet<Contact> contacts = new LinkedHashSet<>();
        deciding(urgency, rationale)
                .forEach(reason ->
                        reason.rule().contact().flatMap(region::contact).ifPresent(contacts::add));
        // An ambulance comes before every other team.
        if (urgency == Urgency.EMERGENCY) {
            contacts.addFirst(region.usual(urgency));
        } else {
            contacts.add(region.usual(urgency));
        }
        GuideProfile.Level level = guide.profile().level(urgency);
        return new Disposition(
                urgency,
                level.name(),
                level.heading(),
                level.time(),
                level.expect(),
                List.copyOf(contacts));
    }

    private static List<Reason> deciding(Urgency urgency, List<Reason> rationale) {
        return rationale.stream().filter(reason -> reason.rule().advise() == urgency).toList();
    }

    private Guidance guidance(Urgency urgency, List<Reason> rationale) {
        SequencedMap<String, GuidanceText> texts = new LinkedHashMap<>();
        Stream.concat(
                        rationale.stream().flatMap(reason -> reason.rule().adds().stream()),
                        guide.defaultTexts().getOrDefault(urgency, List.of()).stream())
                .flatMap(id -> Stream.ofNullable(guide.texts().get(id)))
                .forEach(text -> texts.putIfAbsent(text.id(), text));
        // The guide says which of two contradicting texts is the more cautious one.
        List<GuidanceText> proposed = List.copyOf(texts.values());
        proposed.forEach(text -> text.insteadOf().forEach(texts::remove));
        return new Guidance(
                ofKind(texts, GuidanceText.Kind.MEANWHILE),
                ofKind(texts, GuidanceText.Kind.SOONER),
                ofKind(texts, GuidanceText.Kind.TELL));
    }

    private static List<GuidanceText> ofKind(
            SequencedMap<String, GuidanceText> texts, GuidanceText.Kind kind) {
        return texts.values().stream().filter(text -> text.kind() == kind).toList();
    }

    /** The sections of the deciding rules first, each article once. */
    private List<SectionRef> articles(List<Reason> rationale) {
        SequencedMap<String, SectionRef> articles = new LinkedHashMap<>();
        rationale.forEach(reason ->
                reason.rule().reads().forEach(read -> articles.putIfAbsent(read.article(), read)));
        if (articles.isEmpty()) {
            SectionRef fallback = guide.profile().fallbackRead();
            articles.put(fallback.article(), fallback);
        }
        return articles.values().stream().limit(MOST_ARTICLES).toList();
    }
}
