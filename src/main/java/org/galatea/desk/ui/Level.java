package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Span;
import org.galatea.guide.Urgency;

/** An urgency by its name, with a look that says the same. */
final class Level extends Span {

    private static final long serialVersionUID = 1L;

    Level(Urgency urgency) {
        super(urgency.name());
        addClassNames(
                "desk-level", "desk-level-" + urgency.name().toLowerCase(java.util.Locale.ROOT));
    }
}
