package org.galatea.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.galatea.guide.Article;
import org.galatea.guide.Evidence;
import org.galatea.guide.GuidanceText;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.guide.SectionRef;
import org.galatea.vignette.Vignette;

/**
 * The chain from evidence to what a person reads: each criterion with its rules, their sources, the
 * cases that test them and the articles that they open; and each hazard with its controls.
 *
 * @param rows by criterion, in the order of the guide
 * @param breaks where the chain is broken, in sentences; empty when it holds
 */
public record Traceability(
        SequencedMap<Criterion, Row> rows, List<Hazard> hazards, List<String> breaks) {

    private static final String WHEN_TO_SEE_A_DOCTOR = "when-to-see-a-doctor";

    /** What hangs on one criterion. */
    public record Row(
            List<RuleId> rules,
            Set<String> evidence,
            List<String> vignettes,
            Set<String> articles,
            List<String> hazards) {}

    public Traceability {
        hazards = List.copyOf(hazards);
        breaks = List.copyOf(breaks);
    }

    /**
     * Follows every link.
     *
     * @param today sources and articles whose review was due before are breaks
     */
    public static Traceability of(
            Guide guide,
            List<Criterion> criteria,
            List<Hazard> hazards,
            List<Vignette> vignettes,
            LocalDate today) {
        SequencedMap<Criterion, Row> rows = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            rows.put(criterion, row(criterion.id(), guide, hazards, vignettes));
        }
        List<String> breaks = new ArrayList<>();
        rows.forEach((criterion, row) -> criterion(criterion, row, breaks));
        Set<String> known = criteria.stream().map(Criterion::id).collect(Collectors.toSet());
        rules(guide, known, vignettes, breaks);
        vignettes(vignettes, known, guide, breaks);
        articles(guide, today, breaks);
        evidence(guide, today, breaks);
        hazards(hazards, known, guide, breaks);
        return new Traceability(rows, hazards, breaks);
    }

    /** The way back: for each source, the criteria whose rules rest on it. */
    public SortedMap<String, List<String>> criteriaByEvidence() {
        return criteriaBy(Row::evidence);
    }

    /** The way back: for each article, the criteria whose rules open it. */
    public SortedMap<String, List<String>> criteriaByArticle() {
        return criteriaBy(Row::articles);
    }

    private SortedMap<String, List<String>> criteriaBy(Function<Row, Set<String>> end) {
        SortedMap<String, List<String>> criteria = new TreeMap<>();
        rows.forEach((criterion, row) ->
                end.apply(row)
                        .forEach(id ->
                                criteria.computeIfAbsent(id, _ -> new ArrayList<>())
                                        .add(criterion.id())));
        return criteria;
    }

    public boolean holds() {
        return breaks.isEmpty();
    }

    private static Row row(
            String criterion, Guide guide, List<Hazard> hazards, List<Vignette> vignettes) {
        List<RuleId> rules = new ArrayList<>();
        Set<String> evidence = new TreeSet<>();
        Set<String> articles = new LinkedHashSet<>();
        guide.rules()
                .filter(rule -> rule.head().criteria().contains(criterion))
                .forEach(rule -> {
                    rules.add(rule.id());
                    evidence.addAll(rule.head().evidence());
                    if (rule instanceof Rule.AdviceRule advice) {
                        advice.reads().stream().map(SectionRef::article).forEach(articles::add);
                    }
                });
        return new Row(
                rules,
                evidence,
                vignettes.stream()
                        .filter(vignette ->
                                vignette.source().contains(criterion)
                                        || vignette.rules().stream().anyMatch(rules::contains))
                        .map(Vignette::id)
                        .toList(),
                articles,
                hazards.stream()
                        .filter(hazard -> hazard.criteria().contains(criterion))
                        .map(Hazard::id)
                        .toList());
    }

    private static void criterion(Criterion criterion, Row row, List<String> breaks) {
        if (row.rules().isEmpty() && criterion.missing().isEmpty()) {
            breaks.add("Criterion " + criterion.id() + " is in no rule, and no reason is given.");
        }
        if (!row.rules().isEmpty() && criterion.missing().isPresent()) {
            breaks.add(
                    "Criterion "
                            + criterion.id()
                            + " is said to be missing, but stands in a rule.");
        }
        if (!row.rules().isEmpty() && row.vignettes().isEmpty()) {
            breaks.add("No vignette tests criterion " + criterion.id() + ".");
        }
        if (!row.rules().isEmpty() && row.articles().isEmpty()) {
            breaks.add("Criterion " + criterion.id() + " leads to no article.");
        }
    }

    private static void rules(
            Guide guide, Set<String> criteria, List<Vignette> vignettes, List<String> breaks) {
        Set<RuleId> named =
                vignettes.stream()
                        .flatMap(vignette -> vignette.rules().stream())
                        .collect(Collectors.toSet());
        guide.rules()
                .forEach(rule -> {
                    for (String criterion : rule.head().criteria()) {
                        if (!criteria.isEmpty() && !criteria.contains(criterion)) {
                            breaks.add(
                                    "Rule "
                                            + rule.id()
                                            + " names an unknown criterion "
                                            + criterion
                                            + ".");
                        }
                    }
                    if (rule.head().evidence().isEmpty()) {
                        breaks.add("Rule " + rule.id() + " names no evidence.");
                    }
                    if (rule instanceof Rule.AdviceRule) {
                        if (rule.head().criteria().isEmpty()) {
                            breaks.add("Rule " + rule.id() + " carries no criterion.");
                        }
                        if (!named.contains(rule.id())) {
                            breaks.add("No vignette expects rule " + rule.id() + ".");
                        }
                    }
                });
    }

    private static void vignettes(
            List<Vignette> vignettes, Set<String> criteria, Guide guide, List<String> breaks) {
        for (Vignette vignette : vignettes) {
            for (String source : vignette.source()) {
                if (!criteria.isEmpty()
                        && !criteria.contains(source)
                        && !guide.evidence().containsKey(source)) {
                    breaks.add(
                            "Vignette "
                                    + vignette.id()
                                    + " names an unknown source "
                                    + source
                                    + ".");
                }
            }
        }
    }

    private static void articles(Guide guide, LocalDate today, List<String> breaks) {
        Set<String> opened =
                guide.adviceRules().stream()
                        .flatMap(rule -> rule.reads().stream())
                        .map(SectionRef::article)
                        .collect(Collectors.toSet());
        for (Article article : guide.articles().values()) {
            if (!opened.contains(article.id())) {
                breaks.add("No rule opens article " + article.id() + ".");
            }
            if (article.section(WHEN_TO_SEE_A_DOCTOR).isEmpty()) {
                breaks.add("Article " + article.id() + " does not say when to see a doctor.");
            }
            if (article.reviewBy().isBefore(today)) {
                breaks.add(
                        "Article "
                                + article.id()
                                + " was to be checked again by "
                                + article.reviewBy()
                                + ".");
            }
        }
    }

    private static void evidence(Guide guide, LocalDate today, List<String> breaks) {
        Set<String> used = new HashSet<>();
        guide.rules().forEach(rule -> used.addAll(rule.head().evidence()));
        guide.articles().values().forEach(article -> used.addAll(article.sources()));
        guide.texts().values().forEach((GuidanceText text) -> used.addAll(text.sources()));
        for (Map.Entry<String, Evidence> entry : guide.evidence().entrySet()) {
            if (!used.contains(entry.getKey())) {
                breaks.add("Nothing rests on the source " + entry.getKey() + ".");
            }
            if (entry.getValue().reviewBy().isBefore(today)) {
                breaks.add(
                        "Source "
                                + entry.getKey()
                                + " was to be read again by "
                                + entry.getValue().reviewBy()
                                + ".");
            }
        }
    }

    private static void hazards(
            List<Hazard> hazards, Set<String> criteria, Guide guide, List<String> breaks) {
        for (Hazard hazard : hazards) {
            for (String id : hazard.criteria()) {
                if (!criteria.contains(id)) {
                    breaks.add("Hazard " + hazard.id() + " names an unknown criterion " + id + ".");
                }
            }
            for (String id : hazard.texts()) {
                if (!guide.texts().containsKey(id)) {
                    breaks.add(
                            "Hazard "
                                    + hazard.id()
                                    + " names an unknown guidance text "
                                    + id
                                    + ".");
                }
            }
            for (String id : hazard.rules()) {
                if (guide.rules().noneMatch(rule -> rule.id().value().equals(id))) {
                    breaks.add("Hazard " + hazard.id() + " names an unknown rule " + id + ".");
                }
            }
            for (String id : hazard.articles()) {
                if (!guide.articles().containsKey(id)) {
                    breaks.add("Hazard " + hazard.id() + " names an unknown article " + id + ".");
                }
            }
            if (!hazard.isChecked()) {
                breaks.add(
                        "No criterion, rule, text, proof or test controls hazard "
                                + hazard.id()
                                + ".");
            }
        }
    }
}
