package org.galatea.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;

/** "There is a problem", above the heading, with a link to the field. */
final class ErrorSummary extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AnswerField field;

    ErrorSummary(AnswerField field) {
        this.field = field;
        setId("errors");
        addClassName("errors");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void show(String message) {
        removeAll();
        NativeButton toField = new NativeButton(message, _ -> field.focus());
        toField.addClassName("as-link");
        add(new H2(getTranslation("question.error.heading")), toField);
        setVisible(true);
        getElement()
                .executeJs(
                        "setTimeout(() => { this.focus(); this.scrollIntoView({block: 'start'}); })");
    }
}
