package org.galatea.report.ui;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.galatea.live.LiveGuide;
import org.galatea.report.GuideReport;
import org.galatea.report.GuideReports;
import org.galatea.report.Meaning;
import org.galatea.report.ReportWords;
import org.galatea.report.Topic;
import org.galatea.report.Written;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;

/** The rules that speak now, read-only and without a script, so that anybody can check them. */
@Controller
class RulePages {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LiveGuide live;
    private final GuideReports reports;

    RulePages(LiveGuide live, GuideReports reports) {
        this.live = live;
        this.reports = reports;
    }

    /** The rules of one urgency, by topic. */
    record LevelPart(Urgency urgency, String name, int count, List<TopicPart> topics) {}

    /** The rules of one urgency and topic. */
    record TopicPart(String title, List<Rule.AdviceRule> rules) {}

    /** A finding that a rule rests on, with the rules that conclude it. */
    record FindingPart(String finding, List<Rule.FindingRule> rules) {}

    @GetMapping("/rules")
    String index(Model model) {
        Guide guide = about(model).triage().guide();
        model.addAttribute(
                "levels",
                Stream.of(Urgency.values()).map(urgency -> level(guide, urgency)).toList());
        return "rules/index";
    }

    private static LevelPart level(Guide guide, Urgency urgency) {
        SequencedMap<String, List<Rule.AdviceRule>> topics = new LinkedHashMap<>();
        List<Rule.AdviceRule> rules =
                guide.adviceRules().stream().filter(rule -> rule.advise() == urgency).toList();
        rules.forEach(rule ->
                topics.computeIfAbsent(
                                Topic.of(rule, guide).map(Topic::title).orElse(""),
                                _ -> new ArrayList<>())
                        .add(rule));
        return new LevelPart(
                urgency,
                guide.profile().level(urgency).name(),
                rules.size(),
                topics.entrySet().stream()
                        .map(topic -> new TopicPart(topic.getKey(), topic.getValue()))
                        .toList());
    }

    @GetMapping("/rules/{id:[A-Z][0-9]+}")
    String rule(@PathVariable String id, Model model) {
        LiveGuide.Speaking speaking = about(model);
        Guide guide = speaking.triage().guide();
        Rule rule =
                Optional.of(id)
                        .filter(RuleId::isValid)
                        .flatMap(known -> guide.rule(new RuleId(known)))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("rule", rule);
        model.addAttribute("meaning", Meaning.of(rule, guide));
        model.addAttribute("written", Written.of(speaking.source(), rule.id()).orElse(""));
        model.addAttribute(
                "sources", rule.head().evidence().stream().map(guide.evidence()::get).toList());
        model.addAttribute(
                "questions",
                rule.when()
                        .questions()
                        .distinct()
                        .flatMap(question -> guide.questionnaire().find(question).stream())
                        .toList());
        model.addAttribute(
                "findings",
                rule.when()
                        .findings()
                        .distinct()
                        .map(finding -> new FindingPart(finding, concluding(guide, finding)))
                        .toList());
        if (rule instanceof Rule.AdviceRule advice) {
            model.addAttribute("advice", advice);
            model.addAttribute("level", guide.profile().level(advice.advise()));
            model.addAttribute(
                    "texts",
                    advice.adds().stream()
                            .flatMap(text -> Stream.ofNullable(guide.texts().get(text)))
                            .toList());
        } else if (rule instanceof Rule.FindingRule finding) {
            model.addAttribute("finding", finding);
            model.addAttribute(
                    "dependents",
                    guide.rules()
                            .filter(other ->
                                    other.when().findings().anyMatch(finding.finding()::equals))
                            .toList());
        }
        report(speaking)
                .ifPresent(report -> {
                    model.addAttribute("report", report);
                    model.addAttribute("cases", report.decidedBy(rule.id()));
                });
        return "rules/rule";
    }

    private static List<Rule.FindingRule> concluding(Guide guide, String finding) {
        return guide.findingRules().stream()
                .filter(rule -> rule.finding().equals(finding))
                .toList();
    }

    @GetMapping("/rules/evidence")
    String evidence(Model model) {
        Guide guide = about(model).triage().guide();
        Map<String, List<RuleId>> uses = new TreeMap<>();
        guide.rules()
                .forEach(rule ->
                        rule.head()
                                .evidence()
                                .forEach(source ->
                                        uses.computeIfAbsent(source, _ -> new ArrayList<>())
                                                .add(rule.id())));
        model.addAttribute("uses", uses);
        return "rules/evidence";
    }

    @GetMapping("/rules/proof")
    String proof(Model model) {
        LiveGuide.Speaking speaking = about(model);
        report(speaking).ifPresent(report -> model.addAttribute("report", report));
        return "rules/proof";
    }

    @GetMapping("/rules/trace")
    String trace(Model model) {
        LiveGuide.Speaking speaking = about(model);
        report(speaking).ifPresent(report -> model.addAttribute("report", report));
        return "rules/trace";
    }

    @GetMapping("/rules/report.pdf")
    DeferredResult<ResponseEntity<byte[]>> pdf() {
        LiveGuide.Speaking speaking = live.speaking();
        return later(
                reports.pdf(version(speaking), speaking::source)
                        .thenApply(bytes ->
                                download(speaking, "pdf", MediaType.APPLICATION_PDF, bytes)));
    }

    @GetMapping("/rules/report.html")
    DeferredResult<ResponseEntity<byte[]>> html() {
        LiveGuide.Speaking speaking = live.speaking();
        return later(
                reports.of(version(speaking), speaking::source)
                        .thenApply(report ->
                                download(
                                        speaking,
                                        "html",
                                        new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                                        reports.html(report).getBytes(StandardCharsets.UTF_8))));
    }

    /** An answer that no thread waits for. */
    private static DeferredResult<ResponseEntity<byte[]>> later(
            CompletableFuture<ResponseEntity<byte[]>> answer) {
        DeferredResult<ResponseEntity<byte[]>> result =
                new DeferredResult<>(
                        PATIENCE.toMillis(),
                        () ->
                                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                                        .header(HttpHeaders.RETRY_AFTER, "60")
                                        .build());
        answer.whenComplete((entity, failure) -> {
            if (failure == null) {
                result.setResult(entity);
            } else {
                result.setErrorResult(failure);
            }
        });
        return result;
    }

    private static ResponseEntity<byte[]> download(
            LiveGuide.Speaking speaking, String ending, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "guide-"
                                                + speaking.triage().guide().shortVersion()
                                                + "."
                                                + ending)
                                .build()
                                .toString())
                .body(bytes);
    }

    /** What every page says about the guide. */
    private LiveGuide.Speaking about(Model model) {
        LiveGuide.Speaking speaking = live.speaking();
        model.addAttribute("guide", speaking.triage().guide());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("words", ReportWords.INSTANCE);
        return speaking;
    }

    /** The report, if it is known already; a page never waits for it. */
    private Optional<GuideReport> report(LiveGuide.Speaking speaking) {
        CompletableFuture<GuideReport> report = reports.of(version(speaking), speaking::source);
        return report.isDone() && !report.isCompletedExceptionally()
                ? Optional.of(report.join())
                : Optional.empty();
    }

    private static String version(LiveGuide.Speaking speaking) {
        return speaking.triage().guide().version();
    }
}
