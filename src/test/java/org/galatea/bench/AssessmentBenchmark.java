package org.galatea.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Question;
import org.galatea.guide.Region;
import org.galatea.interview.Interview;
import org.galatea.triage.Triage;
import org.galatea.triage.drools.DroolsRuleEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How fast people are assessed with the real guide, against the same rules coded by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class AssessmentBenchmark {

    private static final int PEOPLE = 2_000;

    private Triage triage;
    private DroolsRuleEngine engine;
    private Region region;
    private List<Interview> people;
    private HandCodedRules.Compiled handCoded;
    private List<HandCodedRules.Prepared> prepared;

    /** Which person comes next, for each thread. */
    @State(Scope.Thread)
    public static class Cursor {
        private int at;

        int next() {
            at = (at + 1) % PEOPLE;
            return at;
        }
    }

    @Setup
    public void read() {
        Guide guide = GuideReader.read(GuideSource.ofFolder(Path.of("rules")));
        engine = DroolsRuleEngine.of(guide);
        triage = new Triage(guide, engine);
        region = guide.region("UK");
        handCoded = HandCodedRules.compile(guide);
        Random random = new Random(42);
        people = new ArrayList<>();
        prepared = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Interview interview = Interview.of(guide, anybody(guide, random));
            people.add(interview);
            prepared.add(handCoded.rules().prepare(interview.relevant()));
            int byHand = handCoded.urgency().applyAsInt(prepared.getLast());
            boolean same =
                    engine.fire(interview.relevant()).fired().stream()
                                    .mapToInt(reason -> reason.rule().advise().ordinal())
                                    .min()
                                    .orElse(5)
                            == byHand;
            if (!same) {
                throw new IllegalStateException("The hand-coded rules disagree with Drools.");
            }
        }
    }

    static Answers anybody(Guide guide, Random random) {
        Answers answers = Answers.NONE;
        Interview interview = Interview.of(guide, answers);
        while (interview.next().isPresent()) {
            Question question = interview.next().get();
            boolean number = question.kind() == Question.Kind.NUMBER && random.nextInt(20) > 0;
            answers =
                    answers.with(
                            question.id(),
                            number
                                    ? Answer.amount(random.nextInt(90))
                                    : Answer.of(
                                            question.options()
                                                    .get(random.nextInt(question.options().size()))
                                                    .id()));
            interview = Interview.of(guide, answers);
        }
        return answers;
    }

    @Benchmark
    @Threads(1)
    public Object rulesByDrools(Cursor cursor) {
        return engine.fire(people.get(cursor.next()).relevant());
    }

    @Benchmark
    @Threads(2)
    public Object rulesByDroolsTwoThreads(Cursor cursor) {
        return engine.fire(people.get(cursor.next()).relevant());
    }

    @Benchmark
    @Threads(1)
    public int rulesByHand(Cursor cursor) {
        return handCoded.urgency().applyAsInt(prepared.get(cursor.next()));
    }

    @Benchmark
    @Threads(1)
    public Object wholeAssessment(Cursor cursor) {
        return triage.assess(people.get(cursor.next()), region);
    }

    @Benchmark
    @Threads(2)
    public Object wholeAssessmentTwoThreads(Cursor cursor) {
        return triage.assess(people.get(cursor.next()), region);
    }
}
