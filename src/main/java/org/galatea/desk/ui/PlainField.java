package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;

/** One line to fill in, by the browser's own field. */
final class PlainField extends Div {

    private static final long serialVersionUID = 1L;

    private final Input input = new Input();

    /**
     * @param complete what browsers and password managers may fill in, such as "new-password"
     */
    PlainField(String label, String type, String complete) {
        addClassName("desk-field");
        NativeLabel around = new NativeLabel();
        around.add(new Span(label), input);
        input.setType(type);
        input.getElement().setAttribute("autocomplete", complete).setAttribute("maxlength", "200");
        add(around);
    }

    String value() {
        return input.getValue();
    }

    void set(String value) {
        input.setValue(value);
    }

    /** How many characters may be typed, where a line is not enough. */
    void holds(int most) {
        input.getElement().setAttribute("maxlength", Integer.toString(most));
    }

    void clear() {
        set("");
    }

    /** Tells of a change as soon as the person pauses. */
    void whenTyped(Runnable then) {
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                then.run();
            }
        });
    }
}
