package org.galatea.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Says which answers a change has removed, so that nothing disappears unseen. */
final class RemovedNote extends Div {

    private static final long serialVersionUID = 1L;

    RemovedNote(Run run, List<String> questionIds) {
        addClassName("note");
        getElement().setAttribute("role", "status");
        setVisible(!questionIds.isEmpty());
        UnorderedList list = new UnorderedList();
        questionIds.forEach(
                id -> list.add(new ListItem(run.triage().guide().questionnaire().get(id).ask())));
        add(new Paragraph(getTranslation("answers.removed")), list);
    }
}
