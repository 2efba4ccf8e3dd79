package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/**
 * Says which single keys work on a page, and lets the reader switch them off: whoever speaks to
 * their computer would press them by accident.
 */
final class SingleKeys extends Section {

    private static final long serialVersionUID = 1L;
    private static final String LISTEN =
            """
            const page = this;
            const listen = event => {
                if (!page.isConnected) {
                    document.removeEventListener('keydown', listen);
                    return;
                }
                const at = event.composedPath()[0];
                if (event.ctrlKey || event.altKey || event.metaKey || event.repeat
                        || localStorage.getItem('desk-keys') === 'off'
                        || at.closest?.('input, textarea, select, [contenteditable]')) {
                    return;
                }
                const target = page.querySelector(
                    '[data-key="' + CSS.escape(event.key) + '"]');
                if (target) {
                    event.preventDefault();
                    if (target.matches('textarea')) target.focus();
                    else target.click();
                }
            };
            document.addEventListener('keydown', listen);
            """;
    private static final String SWITCH =
            """
            const show = () => this.setAttribute(
                'aria-pressed', localStorage.getItem('desk-keys') !== 'off');
            this.addEventListener('click', () => {
                if (localStorage.getItem('desk-keys') === 'off') {
                    localStorage.removeItem('desk-keys');
                } else {
                    localStorage.setItem('desk-keys', 'off');
                }
                show();
            });
            show();
            """;

    SingleKeys() {
        addClassName("desk-keys");
        NativeButton pressed = new NativeButton(getTranslation("desk.keys.use"));
        pressed.addClassName("desk-plain");
        pressed.addAttachListener(_ -> pressed.getElement().executeJs(SWITCH));
        add(new Paragraph(getTranslation("desk.keys")), pressed);
    }

    /** Makes keys press what carries them in {@code data-key}, anywhere in a page. */
    static void listen(Component page) {
        page.addAttachListener(_ -> page.getElement().executeJs(LISTEN));
    }
}
