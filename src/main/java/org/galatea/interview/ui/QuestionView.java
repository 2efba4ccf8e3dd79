package org.galatea.interview.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.galatea.guide.Answer;
import org.galatea.guide.Question;
import org.galatea.interview.Interview;

/** One question on a page of its own. */
@AnonymousAllowed
@Route(CheckNavigation.QUESTION)
class QuestionView extends CheckPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private String questionId = "";

    QuestionView(Run run) {
        super(run);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        questionId = event.getRouteParameters().get("question").orElse("");
        if (run().triage().guide().questionnaire().find(questionId).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    void show(UI ui) {
        Interview interview = run().interview();
        if (!interview.asks(questionId)) {
            // Typed in, or from an old bookmark: this person is not asked that question (yet).
            CheckNavigation.onward(ui, interview);
            return;
        }
        Question question = run().triage().guide().questionnaire().get(questionId);
        AnswerField field = AnswerField.of(question);
        interview.relevant().to(questionId).ifPresent(field::show);
        ErrorSummary errors = new ErrorSummary(field);
        Button onward = new Button(getTranslation("question.continue"));
        onward.addThemeVariants(ButtonVariant.PRIMARY);
        onward.addClassName("onward");
        onward.addClickListener((ClickEvent<Button> _) -> submit(ui, question, field, errors));
        field.component()
                .getElement()
                .addEventListener("keydown", _ -> submit(ui, question, field, errors))
                .setFilter(
                        "event.key === 'Enter' && event.target.localName === 'input' && event.target.type === 'text'");

        add(
                back(interview),
                errors,
                new RemovedNote(run(), run().takeRemoved()),
                heading(question.ask()));
        question.hint()
                .ifPresent(hint -> {
                    Paragraph paragraph = new Paragraph(hint);
                    paragraph.addClassName("hint");
                    add(paragraph);
                });
        question.picture().map(PictureFigure::new).ifPresent(this::add);
        NativeDetails why =
                new NativeDetails(getTranslation("question.why"), new Paragraph(question.why()));
        why.addClassName("why");
        add(field.component(), why, onward, progress(interview));
    }

    private RouterLink back(Interview interview) {
        RouterLink back =
                run().isReviewing()
                        ? CheckNavigation.linkToAnswers(getTranslation("question.back.answers"))
                        : interview
                                .before(questionId)
                                .map(before ->
                                        CheckNavigation.linkToQuestion(
                                                getTranslation("question.back"), before.id()))
                                .orElseGet(() ->
                                        CheckNavigation.linkToBegin(
                                                getTranslation("question.back")));
        back.addClassName("back");
        return back;
    }

    private Paragraph progress(Interview interview) {
        int after = interview.openAtMost() - 1;
        boolean last = interview.next().map(Question::id).filter(questionId::equals).isPresent();
        Paragraph progress =
                new Paragraph(
                        !last || run().isReviewing()
                                ? ""
                                : after > 0
                                        ? getTranslation("question.left", after)
                                        : getTranslation("question.last"));
        progress.addClassName("progress");
        return progress;
    }

    private void submit(UI ui, Question question, AnswerField field, ErrorSummary errors) {
        AnswerField.Given given = field.given();
        if (given.answer().isEmpty()) {
            String message =
                    getTranslation(
                            given.fault(),
                            question.range().map(Question.Range::minimum).orElse(0),
                            question.range().map(Question.Range::maximum).orElse(0));
            field.showError(message);
            errors.show(message);
            showTitle(getTranslation("page.error", question.ask()));
            return;
        }
        Answer answer = given.answer().get();
        run().answer(question.id(), answer);
        Interview interview = run().interview();
        if (run().hasUnseenEmergency()) {
            CheckNavigation.toAdvice(ui);
        } else if (run().isReviewing()) {
            CheckNavigation.onward(ui, interview);
        } else {
            toFollowing(ui, interview);
        }
    }

    /** After going back, the way leads through the same questions again, one by one. */
    private void toFollowing(UI ui, Interview interview) {
        List<String> asked = interview.asked().stream().map(Question::id).toList();
        int following = asked.indexOf(questionId) + 1;
        if (following < asked.size()) {
            CheckNavigation.toQuestion(ui, asked.get(following));
        } else {
            CheckNavigation.onward(ui, interview);
        }
    }
}
