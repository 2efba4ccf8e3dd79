package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.galatea.guide.Question;
import org.galatea.guide.Rule;

/** On which questions and findings a rule rests, and what rests on it. */
final class RestsBlock extends Section {

    private static final long serialVersionUID = 1L;

    RestsBlock(Rule rule, Volume volume, RuleFilter among) {
        add(new H2(getTranslation("desk.rule.rests")));
        UnorderedList list = new UnorderedList();
        rule.when()
                .questions()
                .flatMap(id -> volume.guide().questionnaire().find(id).stream())
                .forEach(question -> list.add(new ListItem(question(question))));
        rule.when()
                .findings()
                .distinct()
                .forEach(finding -> {
                    ListItem item =
                            new ListItem(getTranslation("desk.rule.finding", finding) + " ");
                    links(volume.concluding(finding), among).forEach(item::add);
                    list.add(item);
                });
        add(list);
        if (rule instanceof Rule.FindingRule finding) {
            add(dependents(finding.finding(), volume, among));
        }
    }

    private Section dependents(String finding, Volume volume, RuleFilter among) {
        UnorderedList list = new UnorderedList();
        links(volume.mentioning(finding), among).forEach(link -> list.add(new ListItem(link)));
        volume.guide().questionnaire().questions().stream()
                .filter(question -> question.askedWhen().findings().anyMatch(finding::equals))
                .forEach(question ->
                        list.add(
                                new ListItem(
                                        getTranslation("desk.rule.asked-when", question.ask()))));
        Section section = new Section(new H2(getTranslation("desk.rule.dependents")), list);
        if (list.getChildren().findAny().isEmpty()) {
            section.add(new Paragraph(getTranslation("desk.none")));
        }
        return section;
    }

    private Anchor question(Question question) {
        return new Anchor(
                "/desk/flow#question-" + question.id(),
                getTranslation("desk.rule.question", question.ask()));
    }

    private static Stream<Component> links(List<? extends Rule> rules, RuleFilter among) {
        return rules.stream()
                .map(rule -> {
                    var link =
                            RuleView.link(rule.id(), rule.id() + " " + rule.head().title(), among);
                    link.addClassName("desk-inline");
                    return link;
                });
    }
}
