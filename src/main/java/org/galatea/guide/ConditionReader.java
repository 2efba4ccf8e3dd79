package org.galatea.guide;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a condition with the dictionary; every line is a sentence or a block word. */
final class ConditionReader {

    private static final String ANY = "any of";
    private static final String END_ANY = "end any";
    private static final List<String> NEGATIONS = List.of("not: ", "unless: ");

    private final Sentences sentences;
    private final Problems problems;

    ConditionReader(Sentences sentences, Problems problems) {
        this.sentences = sentences;
        this.problems = problems;
    }

    Condition read(String file, List<Line> lines) {
        List<Condition> all = new ArrayList<>();
        List<Condition> any = new ArrayList<>();
        int anyLine = 0;
        for (Line line : lines) {
            switch (line.text()) {
                case ANY -> {
                    if (anyLine > 0) {
                        problems.add(
                                file,
                                line.number(),
                                "\"any of\" can't stand inside \"any of\".",
                                "the inner list should be a finding of its own.");
                    }
                    anyLine = line.number();
                }
                case END_ANY -> {
                    if (anyLine == 0) {
                        problems.add(
                                file, line.number(), "\"end any\" without \"any of\" above it.");
                    } else if (any.isEmpty()) {
                        problems.add(
                                file,
                                line.number(),
                                "The list between \"any of\" and \"end any\" is empty.");
                    } else {
                        all.add(new Condition.Any(any));
                    }
                    any.clear();
                    anyLine = 0;
                }
                default -> (anyLine > 0 ? any : all).add(sentence(file, line, anyLine > 0));
            }
        }
        if (anyLine > 0) {
            problems.add(file, anyLine, "\"any of\" has no \"end any\".");
        }
        return all.size() == 1 ? all.getFirst() : new Condition.All(all);
    }

    private Condition sentence(String file, Line line, boolean insideAny) {
        String text = line.text();
        for (String negation : NEGATIONS) {
            if (text.startsWith(negation)) {
                if (insideAny && negation.startsWith("unless")) {
                    problems.add(
                            file,
                            line.number(),
                            "\"unless:\" can't stand inside \"any of\".",
                            "\"not:\" is meant.");
                }
                return new Condition.Not(
                        meaning(file, line, text.substring(negation.length()).strip()));
            }
        }
        return meaning(file, line, text);
    }

    private Condition meaning(String file, Line line, String sentence) {
        return sentences
                .meaningOf(sentence)
                .orElseGet(() -> {
                    problems.unknown(file, line.number(), "sentence", sentence, sentences.all());
                    return Condition.ALWAYS;
                });
    }
}
