package org.galatea.interview.ui;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.galatea.guide.Answer;
import org.galatea.guide.Question;
import org.galatea.guide.Urgency;
import org.galatea.interview.Interview;
import org.galatea.learning.Kind;
import org.galatea.learning.Learning;
import org.galatea.triage.Triage;

/**
 * Counts each step of a run once: a question that comes up, its first answer, the first advice.
 * Going back, changing an answer and loading the page again count nothing twice.
 */
final class RunCounts {

    private final Learning learning;
    private final String version;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private boolean advised;

    RunCounts(Learning learning, Triage triage) {
        this.learning = learning;
        this.version = triage.guide().version();
    }

    /** A run that the tab remembered: what it holds was counted when it happened. */
    void restored(Interview interview, Supplier<Urgency> urgency) {
        if (!learning.enabled() || interview.relevant().isEmpty()) {
            return;
        }
        answered.addAll(interview.relevant().byQuestion().keySet());
        asked.addAll(answered);
        interview.next().map(Question::id).ifPresent(asked::add);
        advised = interview.isComplete() || urgency.get() == Urgency.EMERGENCY;
    }

    /** The first question shows. */
    void begun(Interview interview) {
        if (learning.enabled()) {
            comesUp(interview);
        }
    }

    /**
     * A question was answered.
     *
     * @param interview with the answer in it
     */
    void answered(
            Question question, Answer answer, Interview interview, Supplier<Urgency> urgency) {
        if (!learning.enabled()) {
            return;
        }
        if (answered.add(question.id())) {
            learning.count(version, Kind.ANSWERED, question.id());
            if (isUnsure(question, answer)) {
                learning.count(version, Kind.UNSURE, question.id());
            }
        }
        if (!advised) {
            Urgency now = urgency.get();
            if (interview.isComplete() || now == Urgency.EMERGENCY) {
                advised = true;
                learning.count(version, Kind.ADVICE, now.name());
            }
        }
        comesUp(interview);
    }

    /** Another run begins in the same tab. */
    void erased() {
        asked.clear();
        answered.clear();
        advised = false;
    }

    private void comesUp(Interview interview) {
        interview
                .next()
                .map(Question::id)
                .filter(asked::add)
                .ifPresent(id -> learning.count(version, Kind.ASKED, id));
    }

    private static boolean isUnsure(Question question, Answer answer) {
        return answer instanceof Answer.Choice(var options)
                && question.options().stream()
                        .anyMatch(option -> option.unsure() && options.contains(option.id()));
    }
}
