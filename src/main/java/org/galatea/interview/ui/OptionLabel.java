package org.galatea.interview.ui;

import com.vaadin.flow.component.html.Span;
import org.galatea.guide.Option;

/** The words of an option, with its swatch and its hint where it has them. */
final class OptionLabel extends Span {

    private static final long serialVersionUID = 1L;

    OptionLabel(Option option) {
        addClassName("option");
        option.swatch()
                .ifPresent(name -> {
                    Span swatch = new Span();
                    swatch.addClassNames("swatch", "swatch-" + name);
                    swatch.getElement().setAttribute("aria-hidden", "true");
                    add(swatch);
                });
        Span words = new Span(option.label());
        words.addClassName("option-words");
        option.hint()
                .ifPresent(hint -> {
                    Span small = new Span(hint);
                    small.addClassName("option-hint");
                    words.add(small);
                });
        add(words);
    }
}
