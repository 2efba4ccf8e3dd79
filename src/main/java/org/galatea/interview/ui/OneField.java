package org.galatea.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.galatea.guide.Answer;
import org.galatea.guide.Option;
import org.galatea.guide.Question;

/** Pick one. */
final class OneField implements AnswerField {

    private final RadioButtonGroup<Option> group = new RadioButtonGroup<>();
    private final Question question;

    OneField(Question question) {
        this.question = question;
        group.setItemLabelGenerator(Option::label);
        group.setRenderer(new ComponentRenderer<>(OptionLabel::new));
        // Last, or the options are drawn again for each of the lines above.
        group.setItems(question.options());
        group.setManualValidation(true);
        group.setAriaLabelledBy(QuestionView.HEADING_ID);
        group.addClassName("options");
    }

    @Override
    public Component component() {
        return group;
    }

    @Override
    public void show(Answer answer) {
        if (answer instanceof Answer.Choice(var options)) {
            question.option(options.getFirst()).ifPresent(group::setValue);
        }
    }

    @Override
    public Given given() {
        Option chosen = group.getValue();
        return chosen == null
                ? Given.fault("question.error.one")
                : Given.of(Answer.of(chosen.id()));
    }

    @Override
    public void showError(String message) {
        group.setErrorMessage(message);
        group.setInvalid(true);
    }

    @Override
    public void focus() {
        group.getElement().callJsFunction("focus");
    }
}
