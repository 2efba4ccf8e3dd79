package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;

/** Whoever works with the keyboard stays where they were when what they pressed is gone. */
final class Focus {

    private Focus() {}

    /** Puts the focus on a part of the page, if nothing has it any more. */
    static void keepIn(Component part) {
        part.getElement().setAttribute("tabindex", "-1");
        part.getElement()
                .executeJs(
                        "setTimeout(() => { if (document.activeElement === document.body)"
                                + " this.focus({preventScroll: true}); })");
    }
}
