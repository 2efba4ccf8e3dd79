package org.galatea.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Condition;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;

/**
 * The rules of a guide as a programmer would write them by hand: straight-line Java over booleans.
 *
 * <p>It is the yardstick for the engine. It is written by a program, because nobody keeps two
 * hundred rules equal by hand; what runs is the same code.
 */
public final class HandCodedRules {

    private final Map<String, Integer> bits = new HashMap<>();
    private final Map<String, String> findings = new HashMap<>();
    private final Guide guide;

    private HandCodedRules(Guide guide) {
        this.guide = guide;
        for (Question question : guide.questionnaire().questions()) {
            question.options()
                    .forEach(option -> bits.put(question.id() + "/" + option.id(), bits.size()));
        }
    }

    /**
     * Answers with the place of each option found beforehand, as hand-written code would have them.
     */
    public record Prepared(boolean[] chosen, int age, int unsure) {}

    Prepared prepare(Answers answers) {
        boolean[] chosen = new boolean[bits.size()];
        int age = Integer.MIN_VALUE;
        int unsure = 0;
        for (var entry : answers.byQuestion().entrySet()) {
            switch (entry.getValue()) {
                case Answer.Amount(int value) -> age = value;
                case Answer.Choice(var options) -> {
                    options.forEach(
                            option -> chosen[bits.get(entry.getKey() + "/" + option)] = true);
                    unsure +=
                            guide.questionnaire().get(entry.getKey()).isUnsure(entry.getValue())
                                    ? 1
                                    : 0;
                }
            }
        }
        return new Prepared(chosen, age, unsure);
    }

    /** Compiles the rules; the function returns the most urgent level, 5 where no rule holds. */
    static Compiled compile(Guide guide) {
        HandCodedRules rules = new HandCodedRules(guide);
        return new Compiled(rules, load(rules.source()));
    }

    record Compiled(HandCodedRules rules, ToIntFunction<Prepared> urgency) {}

    private String source() {
        StringWriter java = new StringWriter();
        java.append(
                "package org.galatea.bench;\npublic final class Written implements java.util.function.ToIntFunction<HandCodedRules.Prepared> {\n");
        java.append(
                "public int applyAsInt(HandCodedRules.Prepared p) { boolean[] c = p.chosen(); int age = p.age(); int unsure = p.unsure(); int best = 5;\n");
        Map<String, List<Rule.FindingRule>> byFinding =
                guide.findingRules().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Rule.FindingRule::finding,
                                        java.util.LinkedHashMap::new,
                                        Collectors.toList()));
        byFinding.forEach((finding, rules) -> {
            String name = "f" + findings.size();
            java.append("boolean " + name + " = ")
                    .append(
                            rules.stream()
                                    .map(rule -> java(rule.when()))
                                    .collect(Collectors.joining(" || ")))
                    .append(";\n");
            findings.put(finding, name);
        });
        for (Rule.AdviceRule rule : guide.adviceRules()) {
            java.append(
                    "if ("
                            + java(rule.when())
                            + ") best = Math.min(best, "
                            + rule.advise().ordinal()
                            + ");\n");
        }
        return java.append("return best; } }").toString();
    }

    private String java(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) ->
                    parts.stream().map(this::java).collect(Collectors.joining(" && ", "(", ")"));
            case Condition.Any(var parts) ->
                    parts.stream().map(this::java).collect(Collectors.joining(" || ", "(", ")"));
            case Condition.Not(var part) -> "!" + java(part);
            case Condition.Chosen(String question, String option) ->
                    "c[" + bits.get(question + "/" + option) + "]";
            case Condition.AtLeast(String _, int limit) -> "(age >= " + limit + ")";
            case Condition.Below(String _, int limit) -> "(age >= 0 && age < " + limit + ")";
            case Condition.Found(String finding) -> findings.get(finding);
            case Condition.UnsureMoreThan(int limit) -> "(unsure > " + limit + ")";
        };
    }

    @SuppressWarnings("unchecked")
    private static ToIntFunction<Prepared> load(String source) {
        try {
            Path folder = Files.createTempDirectory("hand-coded");
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            JavaFileObject file =
                    new SimpleJavaFileObject(
                            URI.create("string:///org/galatea/bench/Written.java"),
                            JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source;
                        }
                    };
            List<String> options =
                    new ArrayList<>(
                            List.of(
                                    "-d",
                                    folder.toString(),
                                    "-proc:none",
                                    "-cp",
                                    System.getProperty("java.class.path")));
            if (!compiler.getTask(null, null, null, options, null, List.of(file)).call()) {
                throw new IllegalStateException("The hand-coded rules do not compile.");
            }
            URLClassLoader loader =
                    new URLClassLoader(
                            new URL[] {folder.toUri().toURL()},
                            HandCodedRules.class.getClassLoader());
            return (ToIntFunction<Prepared>)
                    loader.loadClass("org.galatea.bench.Written").getConstructor().newInstance();
        } catch (IOException
                | ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("The hand-coded rules can't be loaded.", e);
        }
    }
}
