package org.galatea.desk.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;

/**
 * A field for some sentences. What is typed outlives a reload, the end of a session and a database
 * that is away, because the browser's tab keeps it until it is sent.
 */
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
        addAttachListener(_ -> keep());
    }

    private void keep() {
        area.getElement()
                .executeJs(
                        """
                        const kept = sessionStorage.getItem($0);
                        if (kept && !this.value) {
                            this.value = kept;
                            this.dispatchEvent(new Event('change', {bubbles: true}));
                        }
                        this.addEventListener('input', () => this.value
                            ? sessionStorage.setItem($0, this.value)
                            : sessionStorage.removeItem($0));
                        """,
                        key);
    }

    String words() {
        return area.getValue().strip();
    }

    /** Empties the field when its words have arrived. */
    void sent() {
        area.setValue("");
        area.getElement().executeJs("this.value = ''; sessionStorage.removeItem($0)", key);
    }

    /** A key of the keyboard that puts the cursor here. */
    void reachedBy(String letter) {
        area.getElement().setAttribute("data-key", letter);
    }
}
