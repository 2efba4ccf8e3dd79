package org.galatea.desk.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;

/** Yes or no, by the browser's own box. */
final class Tick extends Div {

    private static final long serialVersionUID = 1L;

    private final Box box = new Box();

    @Tag("input")
    private static final class Box extends AbstractSinglePropertyField<Box, Boolean> {

        private static final long serialVersionUID = 1L;

        Box() {
            super("checked", false, false);
            setSynchronizedEvent("change");
            getElement().setAttribute("type", "checkbox");
        }
    }

    Tick(String label, boolean ticked) {
        addClassName("desk-tick");
        NativeLabel around = new NativeLabel();
        around.add(box, new Span(label));
        box.setValue(ticked);
        add(around);
    }

    boolean ticked() {
        return box.getValue();
    }

    void clear() {
        box.setValue(false);
    }

    void whenChanged(Runnable then) {
        box.addValueChangeListener(_ -> then.run());
    }
}
