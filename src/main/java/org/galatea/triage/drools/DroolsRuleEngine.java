package org.galatea.triage.drools;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Condition;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;
import org.galatea.triage.Firing;
import org.galatea.triage.RuleEngine;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.io.ResourceFactory;

/**
 * Fires the rules of one guide with Drools.
 *
 * <p>The rule base is built once and never changed; every assessment has a session of its own, so
 * no answer of one person can be seen by another.
 */
public final class DroolsRuleEngine implements RuleEngine {

    private final Guide guide;
    private final Map<String, Rule> rules;
    private final KieBase base;
    private final int firingLimit;

    private DroolsRuleEngine(Guide guide, KieBase base) {
        this.guide = guide;
        this.base = base;
        this.rules =
                guide.rules()
                        .collect(Collectors.toMap(rule -> rule.id().value(), Function.identity()));
        this.firingLimit = rules.values().stream().mapToInt(rule -> mostFirings(rule.when())).sum();
    }

    /**
     * Builds the rule base of a guide.
     *
     * @throws IllegalStateException if Drools does not understand a rule exactly as the guide
     *     reader did
     */
    public static DroolsRuleEngine of(Guide guide) {
        PackageDescr parsed = parse(DrlWriter.write(guide));
        checkUnderstood(guide, parsed);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(ResourceFactory.newDescrResource(parsed), ResourceType.DESCR);
        if (builder.hasErrors()) {
            throw new IllegalStateException("Drools refuses the rules: " + builder.getErrors());
        }
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
        // Several rules may conclude the same finding; it is one fact.
        configuration.setOption(EqualityBehaviorOption.EQUALITY);
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(configuration);
        base.addPackages(builder.getKnowledgePackages());
        return new DroolsRuleEngine(guide, base);
    }

    private static PackageDescr parse(String drl) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, drl);
            if (parser.hasErrors()) {
                throw new IllegalStateException(
                        "Drools can't parse the rules: " + parser.getErrors());
            }
            return parsed;
        } catch (DroolsParserException e) {
            throw new IllegalStateException("Drools can't parse the rules.", e);
        }
    }

    private static void checkUnderstood(Guide guide, PackageDescr parsed) {
        Map<String, RuleDescr> byName =
                parsed.getRules().stream()
                        .collect(Collectors.toMap(RuleDescr::getName, Function.identity()));
        guide.rules()
                .forEach(rule -> {
                    RuleDescr descr = byName.get(rule.id().value());
                    Condition meant = DrlConditions.plain(rule.when());
                    Condition understood =
                            descr == null ? null : DrlConditions.plain(DrlConditions.read(descr));
                    if (!meant.equals(understood)) {
                        throw new IllegalStateException(
                                "Drools understands rule "
                                        + rule.id()
                                        + " as "
                                        + understood
                                        + ", but it means "
                                        + meant
                                        + ".");
                    }
                });
    }

    /** A rule with alternatives fires once for each of them that holds. */
    private static int mostFirings(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) ->
                    parts.stream()
                            .mapToInt(DroolsRuleEngine::mostFirings)
                            .reduce(1, (a, b) -> a * b);
            case Condition.Any(var parts) ->
                    parts.stream().mapToInt(DroolsRuleEngine::mostFirings).sum();
            default -> 1;
        };
    }

    @Override
    public Firing fire(Answers answers) {
        Trace trace = new Trace(rules);
        KieSession session = base.newKieSession();
        try {
            session.addEventListener(trace);
            insert(answers, session);
            int fired = session.fireAllRules(firingLimit + 1);
            if (fired > firingLimit) {
                throw new IllegalStateException(
                        "The rules did not come to rest after " + fired + " firings.");
            }
            return trace.firing();
        } finally {
            session.dispose();
        }
    }

    private void insert(Answers answers, KieSession session) {
        int unsure = 0;
        for (var entry : answers.byQuestion().entrySet()) {
            String question = entry.getKey();
            switch (entry.getValue()) {
                case Answer.Amount(int value) -> session.insert(new Fact.Given(question, value));
                case Answer.Choice(var options) ->
                        options.forEach(
                                option -> session.insert(new Fact.Chosen(question, option)));
            }
            unsure += guide.questionnaire().get(question).isUnsure(entry.getValue()) ? 1 : 0;
        }
        session.insert(new Fact.Unsure(unsure));
    }
}
