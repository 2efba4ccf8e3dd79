package org.galatea.desk.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;

/** A field for some sentences, which the browser's tab keeps until they are sent. */
final class WordsField extends Div {

    private static final long serialVersionUID = 1L;

    private final Area area = new Area();
    private final String key;

    /** The browser's own text area: nothing to load, and every screen reader knows it. */
    @Tag("textarea")
    private static final class Area extends AbstractSinglePropertyField<Area, String>
            implements Focusable<Area> {

        private static final long serialVersionUID = 1L;

        Area() {
            super("value", "", false);
            setSynchronizedEvent("change");
        }
    }

    /**
     * @param key the {@linkplain Desk#kept name} under which the tab keeps the words
     */
    WordsField(String label, String key) {
        this.key = key;
        addClassName("desk-words");
        NativeLabel around = new NativeLabel();
        around.add(new Span(label), area);
        area.getElement().setAttribute("rows", "3").setAttribute("maxlength", "10000");
        add(around);
        addAttachListener(_ -> Unsent.keep(area.getElement(), key));
    }

    String words() {
        return area.getValue().strip();
    }

    /** Empties the field when its words have arrived. */
    void sent() {
        area.setValue("");
        Unsent.sent(area.getElement(), key);
    }

    /** A key of the keyboard that puts the cursor here. */
    void reachedBy(String letter) {
        area.getElement().setAttribute("data-key", letter);
    }
}
