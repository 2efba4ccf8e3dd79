package org.galatea.guide;

import java.util.List;
import java.util.stream.Stream;

/** A Boolean statement over answers and findings; what a sentence of the rule language means. */
public sealed interface Condition {

    /** All parts hold; true where there is none. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {}

    /** The option was picked. */
    record Chosen(String question, String option) implements Condition {}

    /** The number was given and is {@code limit} or more. */
    record AtLeast(String question, int limit) implements Condition {}

    /** The number was given and is smaller than {@code limit}. */
    record Below(String question, int limit) implements Condition {}

    /** Some rule concluded the finding. */
    record Found(String finding) implements Condition {}

    /** More than {@code limit} questions were answered with an option that is marked unsure. */
    record UnsureMoreThan(int limit) implements Condition {}

    Condition ALWAYS = new All(List.of());

    /** What is known about a person when a condition is looked at. */
    interface Facts {
        Truth chosen(String question, String option);

        Truth atLeast(String question, int limit);

        Truth below(String question, int limit);

        Truth found(String finding);

        Truth unsureMoreThan(int limit);
    }

    default Truth in(Facts facts) {
        return switch (this) {
            case All(List<Condition> parts) ->
                    parts.stream().map(part -> part.in(facts)).reduce(Truth.TRUE, Truth::and);
            case Any(List<Condition> parts) ->
                    parts.stream().map(part -> part.in(facts)).reduce(Truth.FALSE, Truth::or);
            case Not(Condition part) -> part.in(facts).not();
            case Chosen(String question, String option) -> facts.chosen(question, option);
            case AtLeast(String question, int limit) -> facts.atLeast(question, limit);
            case Below(String question, int limit) -> facts.below(question, limit);
            case Found(String finding) -> facts.found(finding);
            case UnsureMoreThan(int limit) -> facts.unsureMoreThan(limit);
        };
    }

    /** The elementary conditions of which this one is built. */
    default Stream<Condition> leaves() {
        return switch (this) {
            case All(List<Condition> parts) -> parts.stream().flatMap(Condition::leaves);
            case Any(List<Condition> parts) -> parts.stream().flatMap(Condition::leaves);
            case Not(Condition part) -> part.leaves();
            case Chosen _, AtLeast _, Below _, Found _, UnsureMoreThan _ -> Stream.of(this);
        };
    }

    /** The findings that this condition mentions. */
    default Stream<String> findings() {
        return leaves().flatMap(leaf ->
                leaf instanceof Found(String finding) ? Stream.of(finding) : Stream.of());
    }

    /** The questions that this condition mentions itself, not those behind its findings. */
    default Stream<String> questions() {
        return leaves().flatMap(leaf ->
                        switch (leaf) {
                            case Chosen(String question, String _) -> Stream.of(question);
                            case AtLeast(String question, int _) -> Stream.of(question);
                            case Below(String question, int _) -> Stream.of(question);
                            case Found _, UnsureMoreThan _, All _, Any _, Not _ ->
                                    Stream.<String>of();
                        })
                .distinct();
    }
}
