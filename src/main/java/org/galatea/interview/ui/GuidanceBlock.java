package org.galatea.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.galatea.guide.GuidanceText;
import org.galatea.triage.Guidance;

/** What to do meanwhile, when to get help sooner, what to tell the doctor. */
final class GuidanceBlock extends Div {

    private static final long serialVersionUID = 1L;

    GuidanceBlock(Guidance guidance) {
        add(
                part("advice.meanwhile", guidance.meanwhile(), "meanwhile"),
                part("advice.sooner", guidance.sooner(), "sooner"),
                part("advice.tell", guidance.tell(), "tell"));
    }

    private Section part(String headingKey, List<GuidanceText> texts, String className) {
        Section section = new Section();
        section.addClassNames("guidance", className);
        section.setVisible(!texts.isEmpty());
        UnorderedList list = new UnorderedList();
        texts.forEach(text -> list.add(new ListItem(text.text())));
        section.add(new H2(getTranslation(headingKey)), list);
        return section;
    }
}
