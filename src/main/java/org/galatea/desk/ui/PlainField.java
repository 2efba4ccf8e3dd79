package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;

/** One line to fill in, by the browser's own field. */
final class PlainField extends Div {

    private static final long serialVersionUID = 1L;

    private final Input input = new Input();
    private transient Optional<String> kept = Optional.empty();

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

    /**
     * Lets the browser's tab keep what is typed until it is {@linkplain #sent sent}.
     *
     * @param key the {@linkplain Desk#kept name} under which the tab keeps it
     */
    PlainField keptAs(String key) {
        kept = Optional.of(key);
        addAttachListener(_ -> Unsent.keep(input.getElement(), key));
        return this;
    }

    /** Empties the field when what it held has arrived. */
    void sent() {
        clear();
        kept.ifPresent(key -> Unsent.sent(input.getElement(), key));
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
