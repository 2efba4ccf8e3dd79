package org.galatea.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;

/**
 * What is typed outlives a reload, the end of a session and a database that is away, because the
 * browser's tab keeps it until it is sent.
 */
final class Unsent {

    private Unsent() {}

    /**
     * Brings back what the tab still keeps of a field, and keeps what is typed from now on.
     *
     * @param field an input or a text area
     * @param key the {@linkplain Desk#kept name} under which the tab keeps it
     */
    static void keep(Element field, String key) {
        field.executeJs(
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

    /** Forgets what has arrived, and empties the field. */
    static void sent(Element field, String key) {
        field.executeJs("this.value = ''");
        // The page itself, for the field may be gone with the same answer.
        UI.getCurrentOrThrow().getPage().executeJs("sessionStorage.removeItem($0)", key);
    }
}
