package org.galatea.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The browser tab's own storage: a reload keeps it, closing the tab erases it, and no other tab
 * sees it.
 *
 * <p>Vaadin's own access never answers where a browser blocks the storage, and a page would wait
 * for ever; here such a tab just remembers nothing.
 */
final class TabStorage {

    private static final String RUN = "galatea.run";

    private TabStorage() {}

    static void read(UI ui, SerializableConsumer<@Nullable String> then) {
        ui.getPage()
                .executeJs("try { return sessionStorage.getItem($0); } catch { return null; }", RUN)
                .then(String.class, then, _ -> then.accept(null));
    }

    static void write(UI ui, String run) {
        ui.getPage()
                .executeJs(
                        "try { sessionStorage.setItem($0, $1); } catch { /* it forgets */ }",
                        RUN,
                        run);
    }

    static void erase(UI ui) {
        ui.getPage()
                .executeJs(
                        "window.galatea?.forgetTyped();"
                                + "try { sessionStorage.removeItem($0); } catch { /* nothing kept */ }",
                        RUN);
    }
}
