package org.galatea.desk.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.galatea.guide.Option;

/** The options of a question, to pick one or many of, by the browser's own fields. */
@Tag("fieldset")
final class OptionsField extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private final transient List<Option> options;
    private final boolean many;
    private final transient Consumer<Set<String>> picked;
    private final Map<String, Element> inputs = new LinkedHashMap<>();

    OptionsField(
            String legend,
            List<Option> options,
            boolean many,
            Set<String> given,
            Consumer<Set<String>> picked) {
        this.options = options;
        this.many = many;
        this.picked = picked;
        addClassName("desk-options");
        getElement().appendChild(new Element("legend").setText(legend));
        String group = "options-" + UUID.randomUUID();
        for (Option option : options) {
            Element input =
                    new Element("input")
                            .setAttribute("type", many ? "checkbox" : "radio")
                            .setAttribute("name", group)
                            .setProperty("checked", given.contains(option.id()));
            input.addPropertyChangeListener(
                    "checked",
                    "change",
                    event -> {
                        if (event.isUserOriginated()) {
                            changed(option);
                        }
                    });
            inputs.put(option.id(), input);
            getElement()
                    .appendChild(
                            new Element("label")
                                    .appendChild(
                                            input, new Element("span").setText(option.label())));
        }
    }

    /** An option that stands alone drops the others, and is dropped by them. */
    private void changed(Option last) {
        boolean added = isPicked(last);
        for (Option other : options) {
            if (added && other != last && (!many || last.exclusive() || other.exclusive())) {
                input(other).setProperty("checked", false);
            }
        }
        Set<String> now = new LinkedHashSet<>();
        options.stream().filter(this::isPicked).forEach(option -> now.add(option.id()));
        picked.accept(now);
    }

    void clear() {
        inputs.values().forEach(input -> input.setProperty("checked", false));
    }

    private boolean isPicked(Option option) {
        return input(option).getProperty("checked", false);
    }

    private Element input(Option option) {
        return java.util.Objects.requireNonNull(inputs.get(option.id()));
    }
}
