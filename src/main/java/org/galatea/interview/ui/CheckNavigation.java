package org.galatea.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.galatea.guide.Question;
import org.galatea.interview.Interview;

/**
 * The addresses of the check, below {@code /check/}; an address holds the id of a question, never
 * an answer.
 */
final class CheckNavigation {

    static final String BEGIN = "check";
    static final String QUESTION = "check/q/:question([a-z-]+)";
    static final String ANSWERS = "check/answers";
    static final String ADVICE = "check/advice";
    static final String SUMMARY = "check/summary";

    private CheckNavigation() {}

    static void toQuestion(UI ui, String questionId) {
        ui.navigate(QuestionView.class, new RouteParameters("question", questionId));
    }

    static void toBegin(UI ui) {
        ui.navigate(BeginView.class);
    }

    static void toAnswers(UI ui) {
        ui.navigate(AnswersView.class);
    }

    static void toAdvice(UI ui) {
        ui.navigate(AdviceView.class);
    }

    /** The first open question, or the answers when there is none. */
    static void onward(UI ui, Interview interview) {
        interview
                .next()
                .map(Question::id)
                .ifPresentOrElse(id -> toQuestion(ui, id), () -> toAnswers(ui));
    }

    static RouterLink linkToQuestion(String words, String questionId) {
        return new RouterLink(
                words, QuestionView.class, new RouteParameters("question", questionId));
    }

    static RouterLink linkToBegin(String words) {
        return new RouterLink(words, BeginView.class);
    }

    static RouterLink linkToSummary(String words) {
        return new RouterLink(words, SummaryView.class);
    }

    static RouterLink linkToAnswers(String words) {
        return new RouterLink(words, AnswersView.class);
    }
}
