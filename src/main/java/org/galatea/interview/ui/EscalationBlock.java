package org.galatea.interview.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import org.galatea.guide.Guide;
import org.galatea.guide.Urgency;
import org.galatea.triage.Escalation;

/** Which single changes would make the advice more urgent, the most urgent ones first. */
final class EscalationBlock extends Section {

    private static final long serialVersionUID = 1L;

    EscalationBlock(List<Escalation> escalations, Guide guide) {
        addClassNames("guidance", "escalations");
        setVisible(!escalations.isEmpty());
        add(new H2(getTranslation("advice.escalations")));
        Arrays.stream(Urgency.values())
                .forEach(urgency -> {
                    List<Escalation> ofLevel =
                            escalations.stream()
                                    .filter(escalation -> escalation.urgency() == urgency)
                                    .toList();
                    if (!ofLevel.isEmpty()) {
                        UnorderedList list = new UnorderedList();
                        ofLevel.forEach(
                                escalation -> list.add(new ListItem(escalation.option().label())));
                        add(
                                new Paragraph(
                                        getTranslation(
                                                "advice.escalations.to",
                                                guide.profile().level(urgency).name())),
                                list);
                    }
                });
    }
}
