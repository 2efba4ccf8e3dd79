package org.galatea.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks that everything in a guide that is referred to exists, and that ids are unique. */
final class GuideChecks {

    private final Guide guide;
    private final Problems problems;

    GuideChecks(Guide guide, Problems problems) {
        this.guide = guide;
        this.problems = problems;
    }

    void run() {
        uniqueRuleIds();
        guide.rules().forEach(rule -> evidence(rule.head()));
        guide.adviceRules().forEach(this::conclusions);
        guide.texts().values().forEach(this::text);
        guide.defaultTexts()
                .forEach(
                        (urgency, ids) -> ids.forEach(id -> text(ReferenceReader.GUIDANCE, 0, id)));
        guide.articles().values().forEach(this::article);
        section(ReferenceReader.PROFILE, 0, guide.profile().fallbackRead());
        questionsAskOnlyEarlierOnes();
    }

    private void uniqueRuleIds() {
        Set<RuleId> ids = new HashSet<>();
        guide.rules()
                .forEach(rule -> {
                    if (!ids.add(rule.id())) {
                        problems.add(
                                rule.head().file(),
                                rule.head().line(),
                                "Another rule has the id " + rule.id() + " too.");
                    }
                });
    }

    private void evidence(Rule.Head head) {
        head.evidence().forEach(id -> evidence(head.file(), head.line(), id));
    }

    private void evidence(String file, int line, String id) {
        if (!guide.evidence().containsKey(id)) {
            problems.unknown(file, line, "evidence", id, guide.evidence().keySet());
        }
    }

    private void conclusions(Rule.AdviceRule rule) {
        Rule.Head head = rule.head();
        rule.reads().forEach(read -> section(head.file(), head.line(), read));
        rule.adds().forEach(id -> text(head.file(), head.line(), id));
        rule.contact()
                .ifPresent(kind -> {
                    for (Region region : guide.regions().values()) {
                        if (region.contact(kind).isEmpty()) {
                            problems.unknown(
                                    head.file(),
                                    head.line(),
                                    "contact in " + region.id(),
                                    kind,
                                    region.contacts().keySet());
                        }
                    }
                });
    }

    private void text(GuidanceText text) {
        text.sources().forEach(id -> evidence(ReferenceReader.GUIDANCE, 0, id));
        for (String id : text.insteadOf()) {
            text(ReferenceReader.GUIDANCE, 0, id);
            GuidanceText other = guide.texts().get(id);
            if (other != null && other.insteadOf().contains(text.id())) {
                problems.add(
                        ReferenceReader.GUIDANCE,
                        0,
                        text.id() + " and " + id + " each stand instead of the other.",
                        "keep it in the more cautious one.");
            }
        }
    }

    private void text(String file, int line, String id) {
        if (!guide.texts().containsKey(id)) {
            problems.unknown(file, line, "guidance", id, guide.texts().keySet());
        }
    }

    private void section(String file, int line, SectionRef read) {
        Article article = guide.articles().get(read.article());
        if (article == null) {
            problems.unknown(file, line, "article", read.article(), guide.articles().keySet());
        } else if (article.section(read.section()).isEmpty()) {
            problems.unknown(
                    file,
                    line,
                    "section of " + article.id(),
                    read.section(),
                    article.sections().stream().map(Article.Section::slug).toList());
        }
    }

    private void article(Article article) {
        String file = "articles/" + article.id() + ".md";
        article.sources().forEach(id -> evidence(file, 0, id));
        Set<String> cited = new TreeSet<>();
        for (Article.Section section : article.sections()) {
            cited.addAll(Citations.in(section.markdown()));
            for (String link : ArticleLinks.in(section.markdown())) {
                if (!guide.articles().containsKey(link)) {
                    problems.unknown(
                            file, section.line(), "article", link, guide.articles().keySet());
                }
            }
        }
        for (Article.Section section : article.sections()) {
            for (String target : ArticleLinks.images(section.markdown())) {
                picture(file, section.line(), target);
            }
        }
        for (String id : cited) {
            if (!article.sources().contains(id)) {
                problems.add(
                        file, 0, "[" + id + "] is cited but does not stand under \"sources\".");
            }
        }
        for (String id : article.sources()) {
            if (!cited.contains(id)) {
                problems.add(file, 0, id + " stands under \"sources\" but is never cited.");
            }
        }
    }

    private void picture(String file, int line, String target) {
        String name =
                target.startsWith(Picture.SCHEME)
                        ? target.substring(Picture.SCHEME.length())
                        : target;
        if (!Picture.NAMES.contains(name)) {
            problems.unknown(file, line, "picture", name, Picture.NAMES);
        }
    }

    private void questionsAskOnlyEarlierOnes() {
        Map<String, Set<String>> behind = questionsBehindFindings();
        List<String> earlier = new ArrayList<>();
        for (Question question : guide.questionnaire().questions()) {
            Set<String> needed = new TreeSet<>();
            question.askedWhen().questions().forEach(needed::add);
            question.askedWhen()
                    .findings()
                    .forEach(id -> needed.addAll(behind.getOrDefault(id, Set.of())));
            earlier.forEach(needed::remove);
            if (!needed.isEmpty()) {
                problems.add(
                        QuestionnaireReader.FILE,
                        0,
                        "\""
                                + question.id()
                                + "\" is asked depending on a question that does not stand above it: "
                                + String.join(", ", needed)
                                + ".",
                        "move the question, or use a finding over earlier questions only.");
            }
            earlier.add(question.id());
        }
    }

    private Map<String, Set<String>> questionsBehindFindings() {
        Map<String, Set<String>> behind = new HashMap<>();
        for (Rule.FindingRule rule : guide.findingRules()) {
            Set<String> questions = behind.computeIfAbsent(rule.finding(), _ -> new TreeSet<>());
            rule.when().questions().forEach(questions::add);
            rule.when()
                    .findings()
                    .forEach(id -> questions.addAll(behind.getOrDefault(id, Set.of())));
        }
        return behind;
    }
}
