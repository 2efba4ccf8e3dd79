package org.galatea.desk.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.SequencedMap;

/** One of a few values, by the browser's own list. */
final class Choice extends Div {

    private static final long serialVersionUID = 1L;

    private final Picker picker = new Picker();

    @Tag("select")
    private static final class Picker extends AbstractSinglePropertyField<Picker, String> {

        private static final long serialVersionUID = 1L;

        Picker() {
            super("value", "", false);
            setSynchronizedEvent("change");
        }
    }

    /**
     * @param words value to what the person reads, in the order of the list
     */
    Choice(String label, SequencedMap<String, String> words, String picked) {
        addClassName("desk-choice");
        NativeLabel around = new NativeLabel();
        around.add(new Span(label), picker);
        words.forEach((value, text) -> {
            Element option = new Element("option");
            option.setAttribute("value", value).setText(text);
            option.setAttribute("selected", value.equals(picked));
            picker.getElement().appendChild(option);
        });
        picker.setValue(picked);
        add(around);
    }

    String picked() {
        return picker.getValue();
    }

    void pick(String value) {
        picker.setValue(value);
    }

    void whenPicked(Runnable then) {
        picker.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                then.run();
            }
        });
    }
}
