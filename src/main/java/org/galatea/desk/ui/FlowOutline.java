package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.galatea.desk.flow.FlowChart;
import org.galatea.guide.Guide;
import org.galatea.guide.Question;

/** The questionnaire as text: what the picture shows, for who can't see it, and more. */
final class FlowOutline extends Section {

    private static final long serialVersionUID = 1L;

    FlowOutline(Guide guide, FlowChart chart, Set<String> path, Map<String, String> notes) {
        add(new H2(getTranslation("flow.outline")));
        OrderedList list = new OrderedList();
        for (Question question : guide.questionnaire().questions()) {
            ListItem item = item(question, chart, path.contains(question.id()));
            String note = notes.get(question.id());
            if (note != null) {
                item.add(new Paragraph(note));
            }
            list.add(item);
        }
        add(list);
    }

    private ListItem item(Question question, FlowChart chart, boolean asked) {
        ListItem item = new ListItem();
        item.setId("question-" + question.id());
        item.getElement().setAttribute("tabindex", "-1");
        H3 heading = new H3(new Span(question.ask()));
        item.add(heading, new Paragraph(getTranslation("flow.id", question.id())));
        if (asked) {
            Paragraph here = new Paragraph(getTranslation("flow.on-way"));
            here.addClassName("desk-good");
            item.add(here);
        }
        item.add(
                new Paragraph(
                        question.askedWhenLines().isEmpty()
                                ? getTranslation("flow.always")
                                : getTranslation(
                                        "flow.when",
                                        String.join("; ", question.askedWhenLines()))));
        Paragraph rests = new Paragraph();
        addLinks(rests, "flow.depends", chart.dependsOn(question.id()));
        addLinks(rests, "flow.leads", chart.leadsTo(question.id()));
        item.add(rests);
        if (chart.emergencyAfter(question.id())) {
            Paragraph emergency = new Paragraph(getTranslation("flow.emergency"));
            emergency.addClassName("desk-mark");
            item.add(emergency);
        }
        if (!question.options().isEmpty()) {
            UnorderedList options = new UnorderedList();
            question.options()
                    .forEach(option ->
                            options.add(
                                    new ListItem(
                                            getTranslation(
                                                    "flow.option",
                                                    option.label(),
                                                    option.phrase()))));
            item.add(
                    new NativeDetails(
                            getTranslation("flow.options", question.options().size()), options));
        }
        return item;
    }

    private void addLinks(Paragraph into, String words, Collection<String> questions) {
        if (questions.isEmpty()) {
            return;
        }
        into.add(new Span(getTranslation(words) + " "));
        for (String id : questions.stream().sorted().collect(Collectors.toList())) {
            Anchor link = new Anchor("#question-" + id, id);
            link.addClassName("desk-inline");
            into.add(link, new Span(" "));
        }
    }
}
