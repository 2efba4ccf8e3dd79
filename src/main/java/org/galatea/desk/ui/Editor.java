package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DebounceSettings;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.function.Consumer;

/** A text of many lines. The browser's tab keeps what is not yet saved. */
final class Editor extends Div {

    private static final long serialVersionUID = 1L;
    private static final String KEEP =
            """
            const kept = sessionStorage.getItem($0);
            if (kept !== null && kept !== this.value) {
                this.value = kept;
                this.dispatchEvent(new Event('input', {bubbles: true}));
            }
            this.addEventListener('input', () => sessionStorage.setItem($0, this.value));
            """;
    private static final String COMPLETE =
            """
            const at = this.selectionStart;
            const begin = this.value.lastIndexOf('\\n', at - 1) + 1;
            const lead = this.value.substring(begin, at).match(/^\\s*((not|unless):\\s*)?/)[0];
            this.setRangeText(lead + $0, begin, at, 'end');
            this.focus();
            this.dispatchEvent(new Event('input', {bubbles: true}));
            """;

    private final Area area = new Area();
    private final String key;

    /** The browser's own text area. Public, as Vaadin makes its events by reflection. */
    @Tag("textarea")
    public static final class Area extends Component {
        private static final long serialVersionUID = 1L;
    }

    /** Somebody typed, and paused for a moment. */
    @DomEvent(
            value = "input",
            debounce = @DebounceSettings(timeout = 600, phases = DebouncePhase.TRAILING))
    public static final class Typed extends ComponentEvent<Area> {

        private static final long serialVersionUID = 1L;

        private final String text;
        private final String line;

        /**
         * @param line the line with the cursor, as far as the cursor
         */
        public Typed(
                Area source,
                boolean fromClient,
                @EventData("event.target.value") String text,
                @EventData(
                                "event.target.value.substring(0, event.target.selectionStart)"
                                        + ".split('\\n').pop()")
                        String line) {
            super(source, fromClient);
            this.text = text;
            this.line = line;
        }

        String text() {
            return text;
        }

        String line() {
            return line;
        }
    }

    /**
     * @param key the {@linkplain Desk#kept name} under which the tab keeps the text; another one
     *     for each state of a file
     */
    Editor(String label, String text, String key) {
        this.key = key;
        addClassName("desk-words");
        NativeLabel around = new NativeLabel();
        around.add(new Span(label), area);
        area.getElement().setProperty("value", text);
        area.getElement()
                .setAttribute("rows", "24")
                .setAttribute("spellcheck", "false")
                .setAttribute("autocomplete", "off");
        add(around);
        addAttachListener(_ -> area.getElement().executeJs(KEEP, this.key));
    }

    void whenTyped(ComponentEventListener<Typed> then) {
        com.vaadin.flow.component.ComponentUtil.addListener(area, Typed.class, then);
    }

    /** Gives the text as it stands in the browser now. */
    void read(Consumer<String> then) {
        area.getElement().executeJs("return this.value").then(String.class, then::accept);
    }

    /** Puts a phrase in the place of the line that was begun. */
    void complete(String phrase) {
        area.getElement().executeJs(COMPLETE, phrase);
    }

    /** The text has arrived, so the tab need not keep it. */
    void saved() {
        area.getElement().executeJs("sessionStorage.removeItem($0)", key);
    }
}
