package org.galatea;

import java.util.Comparator;
import java.util.List;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.interview.Interview;
import org.galatea.triage.Assessment;

/**
 * A person who answers the questionnaire: what matters to a test is said, everything else is
 * answered in the calmest way ("None of these").
 */
public final class Person {

    private Answers said = Answers.NONE;

    private Person() {}

    public static Person aged(int years) {
        Person person = new Person();
        person.said = person.said.with("age", Answer.amount(years));
        return person;
    }

    public static Person ofUnknownAge(String group) {
        return new Person().saying("age", "not-sure").saying("age-group", group);
    }

    public Person saying(String question, String... options) {
        if (TestGuide.GUIDE.questionnaire().get(question).options().stream()
                .map(Option::id)
                .noneMatch(List.of(options)::contains)) {
            throw new IllegalArgumentException("No such answer to " + question);
        }
        said = said.with(question, Answer.of(options));
        return this;
    }

    /** Only what was said. */
    public Answers answers() {
        return said;
    }

    /** What was said, and the calmest answer to every other question that is asked. */
    public Answers completed() {
        Answers answers = said;
        Interview interview = Interview.of(TestGuide.GUIDE, answers);
        while (interview.next().isPresent()) {
            Question next = interview.next().get();
            answers = answers.with(next.id(), calmest(next));
            interview = Interview.of(TestGuide.GUIDE, answers);
        }
        return interview.relevant();
    }

    public Assessment assessed() {
        return TestGuide.TRIAGE.assess(completed(), TestGuide.GUIDE.region("UK"));
    }

    private static Answer calmest(Question question) {
        return switch (question.kind()) {
            case NUMBER -> Answer.amount(30);
            case ONE, MANY ->
                    Answer.of(
                            question.options().stream()
                                    .filter(option -> !option.warning() && !option.unsure())
                                    .min(Comparator.comparing(option -> !option.exclusive()))
                                    .orElseThrow()
                                    .id());
        };
    }
}
