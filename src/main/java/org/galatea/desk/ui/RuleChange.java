package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** What changed in the text of a rule. */
final class RuleChange extends Div {

    private static final long serialVersionUID = 1L;

    /** Either text is empty where a version lacks the rule. */
    RuleChange(Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            add(new Paragraph(getTranslation("desk.rule.change-elsewhere")));
        } else {
            if (before.isEmpty()) {
                add(new Paragraph(getTranslation("desk.rule.added")));
            }
            if (after.isEmpty()) {
                add(new Paragraph(getTranslation("desk.rule.removed")));
            }
            add(new DiffBlock(before.orElse(""), after.orElse("")));
        }
    }
}
