package org.galatea.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.galatea.TestGuide;
import org.galatea.guide.Answer;
import org.galatea.guide.Answers;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.galatea.interview.Interview;

/** A guide so small that every person can be tried out, one by one. */
final class SmallGuide {

    private static final String QUESTIONS =
            """
            questions:
              - id: years
                kind: number
                ask: How old?
                why: It matters.
                unit: years
                minimum: 0
                maximum: 9
                sentence: aged
                options:
                  - {id: not-sure, label: Not sure, phrase: the age is unknown, unsure: true}
              - id: signs
                kind: many
                ask: Which signs?
                why: They matter.
                options:
                  - {id: red, label: Red, phrase: it is red, warning: true}
                  - {id: sore, label: Sore, phrase: it is sore, warning: true}
                  - {id: old, label: Old, phrase: it is old}
                  - {id: none, label: None, phrase: there is no sign, exclusive: true}
                  - {id: not-sure, label: Not sure, phrase: the signs are unknown, unsure: true, exclusive: true}
              - id: course
                kind: one
                ask: How did it go?
                why: It matters.
                asked-when: |
                  it is sore
                options:
                  - {id: better, label: Better, phrase: it gets better}
                  - {id: worse, label: Worse, phrase: it gets worse, warning: true}
                  - {id: not-sure, label: Not sure, phrase: the course is unknown, unsure: true}
            """;

    /** Safe in every respect. */
    static final String RULES =
            """
            rule "F01 Small"
                @id( F01 )
                @evidence( "CONSENSUS" )
                @since( "1.0" )
            when
                any of
                    aged under 3
                    the age is unknown
                end any
            then
                conclude "small"
            end

            rule "E01 Red and small"
                @id( E01 )
                @evidence( "CONSENSUS" )
                @since( "1.0" )
            when
                small
                it is red
            then
                advise EMERGENCY
                because "Red and small."
                read "men#in-short"
            end

            rule "U01 Any sign"
                @id( U01 )
                @evidence( "CONSENSUS" )
                @since( "1.0" )
            when
                any of
                    it is red
                    it is sore
                    the signs are unknown
                end any
            then
                advise URGENT
                because "A sign."
                read "men#in-short"
            end

            rule "S01 Worse"
                @id( S01 )
                @evidence( "CONSENSUS" )
                @since( "1.0" )
            when
                any of
                    it gets worse
                    the course is unknown
                end any
            then
                advise SAME_DAY
                because "It gets worse."
                read "men#in-short"
            end

            rule "H01 Nothing"
                @id( H01 )
                @evidence( "CONSENSUS" )
                @since( "1.0" )
            when
                any of
                    there is no sign
                    it is old
                end any
            then
                advise SELF_CARE
                because "Nothing to see."
                read "men#in-short"
            end
            """;

    private SmallGuide() {}

    static Guide with(String rules) {
        return asking("it is sore", "it is sore", rules);
    }

    /** With another sentence that says when the last question is asked. */
    static Guide asking(String sentence, String instead, String rules) {
        TreeMap<String, String> files = new TreeMap<>(TestGuide.SOURCE.files());
        // What speaks of the questions of the whole guide goes with them.
        files.keySet()
                .removeIf(file ->
                        file.endsWith(".dslr")
                                || file.equals("clinical.yaml")
                                || file.startsWith("translations/"));
        files.put(
                "questionnaire.yaml",
                QUESTIONS.replace("      " + sentence + "\n", "      " + instead + "\n"));
        files.put("rules.dslr", rules);
        return GuideReader.read(new GuideSource(files));
    }

    /** Every set of answers with which an interview can end. */
    static List<Answers> people(Guide guide) {
        List<Answers> complete = new ArrayList<>();
        people(guide, Answers.NONE, complete);
        return complete;
    }

    private static void people(Guide guide, Answers answers, List<Answers> complete) {
        Interview interview = Interview.of(guide, answers);
        interview
                .next()
                .ifPresentOrElse(
                        next ->
                                possible(next)
                                        .forEach(answer ->
                                                people(
                                                        guide,
                                                        answers.with(next.id(), answer),
                                                        complete)),
                        () -> complete.add(answers));
    }

    private static List<Answer> possible(Question question) {
        List<Answer> possible = new ArrayList<>();
        question.range()
                .ifPresent(range -> {
                    for (int value = range.minimum(); value <= range.maximum(); value++) {
                        possible.add(Answer.amount(value));
                    }
                });
        List<String> shared = new ArrayList<>();
        for (Option option : question.options()) {
            if (question.kind() == Question.Kind.MANY && !option.exclusive()) {
                shared.add(option.id());
            } else {
                possible.add(Answer.of(option.id()));
            }
        }
        for (int chosen = 1; chosen < 1 << shared.size(); chosen++) {
            List<String> picked = new ArrayList<>();
            for (int at = 0; at < shared.size(); at++) {
                if ((chosen & 1 << at) != 0) {
                    picked.add(shared.get(at));
                }
            }
            possible.add(Answer.choice(picked));
        }
        return possible;
    }
}
