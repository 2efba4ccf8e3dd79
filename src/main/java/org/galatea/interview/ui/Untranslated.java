package org.galatea.interview.ui;

import com.vaadin.flow.dom.Element;
import org.galatea.guide.Spoken;

/**
 * Marks what a page says in English because it has no translation yet, so that it is read and laid
 * out as English. Looks at the finished page, so that no part of it can forget to do so.
 */
final class Untranslated {

    private Untranslated() {}

    static void mark(Element page, Spoken spoken) {
        if (!spoken.english().isEmpty()) {
            markBelow(page, spoken);
        }
    }

    private static void markBelow(Element element, Spoken spoken) {
        element.getChildren()
                .forEach(child -> {
                    if (child.isTextNode()) {
                        if (spoken.isUntranslated(child.getText())) {
                            markThis(element);
                        }
                    } else {
                        if (spoken.isUntranslated(child.getProperty("label", ""))) {
                            markThis(child);
                        }
                        markBelow(child, spoken);
                    }
                });
    }

    static void markThis(Element element) {
        element.setAttribute("lang", "en").setAttribute("dir", "ltr");
        element.getClassList().add("untranslated");
    }
}
