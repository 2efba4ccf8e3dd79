package org.galatea.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.galatea.audit.ContentHash;
import org.galatea.guide.Article;
import org.galatea.guide.Condition;
import org.galatea.guide.Contact;
import org.galatea.guide.Evidence;
import org.galatea.guide.GuidanceText;
import org.galatea.guide.Guide;
import org.galatea.guide.Option;
import org.galatea.guide.Picture;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;

/**
 * The fingerprint of a rule: a hash of its words with everything that they depend on.
 *
 * <p>Decisions of clinicians bind to it. Two versions of a guide give a rule the same fingerprint
 * exactly when nothing has changed that bears on it: its own text, the findings that it rests on
 * and the rules behind them, the questions with all their options and when they are asked, its
 * sources, the guidance and the articles that it gives, and a contact that it names. Where a rule
 * stands in its file does not count.
 */
public final class Fingerprints {

    private final Guide guide;
    private final Map<String, List<Rule.FindingRule>> concluding;
    private final Map<RuleId, String> rules = new HashMap<>();
    private final Map<String, String> findings = new HashMap<>();
    private final Map<String, String> questions = new HashMap<>();
    private final Map<String, String> articles = new HashMap<>();

    private Fingerprints(Guide guide) {
        this.guide = guide;
        this.concluding =
                guide.findingRules().stream()
                        .collect(Collectors.groupingBy(Rule.FindingRule::finding));
    }

    /** The fingerprints of all rules of a guide that has no problems, by rule id. */
    public static SortedMap<RuleId, String> of(Guide guide) {
        Fingerprints fingerprints = new Fingerprints(guide);
        SortedMap<RuleId, String> all = new TreeMap<>();
        guide.rules().forEach(rule -> all.put(rule.id(), fingerprints.rule(rule)));
        return all;
    }

    private String rule(Rule rule) {
        String known = rules.get(rule.id());
        if (known == null) {
            ContentHash hash = new ContentHash();
            head(hash, rule.head());
            condition(hash, rule.when());
            switch (rule) {
                case Rule.FindingRule finding -> hash.with("finding").with(finding.finding());
                case Rule.AdviceRule advice -> conclusions(hash, advice);
            }
            known = hash.hex();
            rules.put(rule.id(), known);
        }
        return known;
    }

    private void head(ContentHash hash, Rule.Head head) {
        hash.with(head.id().value())
                .with(head.title())
                .with(head.criteria())
                .with(head.evidence())
                .with(head.since())
                .with(head.differs())
                .with(head.note())
                .with(head.sentences());
        evidence(hash, head.evidence());
    }

    private void conclusions(ContentHash hash, Rule.AdviceRule rule) {
        hash.with("advice").with(rule.advise().name()).with(rule.because());
        hash.with(rule.reads().stream().map(Object::toString).toList());
        rule.reads().forEach(read -> hash.with(article(read.article())));
        hash.with(rule.adds());
        for (String id : rule.adds()) {
            GuidanceText text = guide.texts().get(id);
            if (text != null) {
                hash.with(text.kind().name()).with(text.text());
                hash.with(text.sources()).with(text.insteadOf());
                evidence(hash, text.sources());
            }
        }
        hash.with(rule.contact());
        rule.contact().ifPresent(kind -> contacts(hash, kind));
    }

    /** What a condition reads: findings by their rules, questions with all that is said in them. */
    private void condition(ContentHash hash, Condition when) {
        sorted(when.findings()).forEach(id -> hash.with("finding").with(finding(id)));
        sorted(when.questions()).forEach(id -> hash.with("question").with(question(id)));
        if (when.leaves().anyMatch(Condition.UnsureMoreThan.class::isInstance)) {
            hash.with("unsure");
            guide.questionnaire().questions().forEach(question -> unsure(hash, question));
        }
    }

    private String finding(String id) {
        String known = findings.get(id);
        if (known == null) {
            ContentHash hash = new ContentHash().with(id);
            concluding.getOrDefault(id, List.of()).stream()
                    .sorted((a, b) -> a.id().compareTo(b.id()))
                    .forEach(rule -> hash.with(rule(rule)));
            known = hash.hex();
            findings.put(id, known);
        }
        return known;
    }

    private String question(String id) {
        String known = questions.get(id);
        if (known == null) {
            ContentHash hash = new ContentHash().with(id);
            guide.questionnaire().find(id).ifPresent(question -> question(hash, question));
            known = hash.hex();
            questions.put(id, known);
        }
        return known;
    }

    private void question(ContentHash hash, Question question) {
        hash.with(question.kind().name())
                .with(question.ask())
                .with(question.hint())
                .with(question.why())
                .with(question.picture().map(Picture::name))
                .with(question.picture().map(Picture::words));
        question.range()
                .ifPresent(range ->
                        hash.with(range.minimum())
                                .with(range.maximum())
                                .with(range.unit())
                                .with(range.sentence()));
        for (Option option : question.options()) {
            hash.with(option.id())
                    .with(option.label())
                    .with(option.phrase())
                    .with(option.hint())
                    .with(option.swatch())
                    .with(option.warning())
                    .with(option.unsure())
                    .with(option.exclusive());
        }
        // Who is never asked can't give the answer that the rule waits for.
        hash.with(question.askedWhenLines());
        condition(hash, question.askedWhen());
    }

    private static void unsure(ContentHash hash, Question question) {
        hash.with(question.id());
        hash.with(question.options().stream().filter(Option::unsure).map(Option::id).toList());
    }

    private void evidence(ContentHash hash, Collection<String> ids) {
        for (String id : ids) {
            Evidence evidence = guide.evidence().get(id);
            if (evidence != null) {
                hash.with(evidence.publisher())
                        .with(evidence.title())
                        .with(evidence.version())
                        .with(evidence.link())
                        .with(evidence.area())
                        .with(evidence.read())
                        .with(evidence.weight())
                        .with(evidence.covers())
                        .with(evidence.reviewBy())
                        .with(evidence.note());
            }
        }
    }

    private String article(String id) {
        return articles.computeIfAbsent(
                id,
                _ -> {
                    ContentHash hash = new ContentHash().with(id);
                    Article article = guide.articles().get(id);
                    if (article != null) {
                        hash.with(article.title())
                                .with(article.summary())
                                .with(article.audience())
                                .with(article.sources())
                                .with(article.reviewed())
                                .with(article.reviewBy());
                        for (Article.Section section : article.sections()) {
                            hash.with(section.slug())
                                    .with(section.heading())
                                    .with(section.markdown());
                        }
                    }
                    return hash.hex();
                });
    }

    private void contacts(ContentHash hash, String kind) {
        guide.regions()
                .values()
                .forEach(region ->
                        region.contact(kind)
                                .ifPresent(contact -> contact(hash.with(region.id()), contact)));
    }

    private static void contact(ContentHash hash, Contact contact) {
        hash.with(contact.who()).with(contact.words());
        contact.phones().forEach(phone -> hash.with(phone.label()).with(phone.number()));
    }

    private static Collection<String> sorted(Stream<String> ids) {
        return ids.collect(Collectors.toCollection(TreeSet::new));
    }
}
