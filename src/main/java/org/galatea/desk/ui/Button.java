package org.galatea.desk.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;

/**
 * The browser's own button: the desk needs no component that must be in the bundle of scripts, so
 * the first page of the public side carries nothing for it.
 */
final class Button extends NativeButton {

    private static final long serialVersionUID = 1L;

    Button(String words, ComponentEventListener<ClickEvent<NativeButton>> then) {
        super(words, then);
        addClassName("desk-button");
        getElement().setAttribute("type", "button");
    }

    /** The act for which the page is there. */
    Button primary() {
        addClassName("desk-primary");
        return this;
    }
}
