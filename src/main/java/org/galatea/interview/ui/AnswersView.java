package org.galatea.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.galatea.guide.Answer;
import org.galatea.guide.Question;
import org.galatea.interview.Interview;

/** Check your answers: only what was relevant, each with a way to change it. */
@AnonymousAllowed
@Route(CheckNavigation.ANSWERS)
class AnswersView extends CheckPage {

    private static final long serialVersionUID = 1L;

    AnswersView(Run run) {
        super(run);
    }

    @Override
    void show(UI ui) {
        Interview interview = run().interview();
        if (!interview.isComplete()) {
            CheckNavigation.onward(ui, interview);
            return;
        }
        run().review();
        add(
                back(interview),
                new RemovedNote(run(), run().takeRemoved()),
                heading(getTranslation("answers.heading")),
                list(interview));
        Button advice =
                new Button(getTranslation("answers.advice"), _ -> CheckNavigation.toAdvice(ui));
        advice.addThemeVariants(ButtonVariant.PRIMARY);
        advice.addClassName("onward");
        add(advice);
    }

    private RouterLink back(Interview interview) {
        RouterLink back =
                CheckNavigation.linkToQuestion(
                        getTranslation("question.back"), interview.asked().getLast().id());
        back.addClassName("back");
        return back;
    }

    private DescriptionList list(Interview interview) {
        DescriptionList list = new DescriptionList();
        list.addClassName("answers");
        list.add(
                row(
                        getTranslation("begin.heading"),
                        new Span(run().region().name()),
                        CheckNavigation.linkToBegin(getTranslation("answers.change"))));
        for (Question question : interview.asked()) {
            interview
                    .relevant()
                    .to(question.id())
                    .ifPresent(answer ->
                            list.add(
                                    row(
                                            question.ask(),
                                            words(question, answer),
                                            CheckNavigation.linkToQuestion(
                                                    getTranslation("answers.change"),
                                                    question.id()))));
        }
        return list;
    }

    private Div row(String ask, Span words, RouterLink change) {
        change.getElement().setAttribute("aria-label", getTranslation("answers.change.of", ask));
        Div row = new Div();
        row.addClassName("answer");
        DescriptionList.Term term = new DescriptionList.Term(ask);
        DescriptionList.Description given = new DescriptionList.Description(words);
        DescriptionList.Description action = new DescriptionList.Description(change);
        action.addClassName("change");
        row.add(term, given, action);
        return row;
    }

    /**
     * The picked options in the order of the question, a line each; or the number with its unit.
     */
    static Span words(Question question, Answer answer) {
        Span words = new Span();
        switch (answer) {
            case Answer.Amount(int value) ->
                    words.setText(question.range().orElseThrow().counted(value));
            case Answer.Choice(var options) ->
                    question.options().stream()
                            .filter(option -> options.contains(option.id()))
                            .forEach(option -> {
                                Span line = new Span(option.label());
                                line.addClassName("line");
                                words.add(line);
                            });
        }
        return words;
    }
}
