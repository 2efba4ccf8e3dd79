package org.galatea.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.galatea.guide.Answer;
import org.galatea.guide.Option;
import org.galatea.guide.Question;

/**
 * Give a number, or tick "I do not know".
 *
 * <p>A plain text field with a number pad, because number inputs change by scrolling and swallow
 * what they do not understand.
 */
final class NumberField implements AnswerField {

    private static final int LONGEST_INPUT = 20;

    private final Div block = new Div();
    private final TextField field = new TextField();
    private final Checkbox unknown = new Checkbox();
    private final Question question;
    private final Option unknownOption;

    NumberField(Question question) {
        this.question = question;
        this.unknownOption = question.options().getFirst();
        field.setAriaLabelledBy(QuestionView.HEADING_ID);
        field.setManualValidation(true);
        field.setMaxLength(LONGEST_INPUT);
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        field.setSuffixComponent(
                new com.vaadin.flow.component.html.Span(question.range().orElseThrow().unit()));
        field.addClassName("number");
        field.addAttachListener(
                _ -> field.getElement().executeJs("this.inputElement.inputMode = 'numeric'"));
        unknown.setLabel(unknownOption.label());
        unknown.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue()) {
                field.clear();
            }
        });
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && !change.getValue().isBlank()) {
                unknown.setValue(false);
            }
        });
        block.addClassName("number-block");
        block.add(field, unknown);
    }

    @Override
    public Component component() {
        return block;
    }

    @Override
    public void show(Answer answer) {
        switch (answer) {
            case Answer.Amount(int value) -> field.setValue(Integer.toString(value));
            case Answer.Choice _ -> unknown.setValue(true);
        }
    }

    @Override
    public Given given() {
        String text = field.getValue().strip();
        if (unknown.getValue() && text.isEmpty()) {
            return Given.of(Answer.of(unknownOption.id()));
        }
        if (text.isEmpty()) {
            return Given.fault("question.error.number.missing");
        }
        try {
            int value = Integer.parseInt(text);
            return question.range().orElseThrow().contains(value)
                    ? Given.of(Answer.amount(value))
                    : Given.fault("question.error.number.range");
        } catch (NumberFormatException e) {
            return Given.fault("question.error.number.digits");
        }
    }

    @Override
    public void showError(String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }

    @Override
    public void focus() {
        field.focus();
    }
}
