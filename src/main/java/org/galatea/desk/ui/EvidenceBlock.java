package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.galatea.guide.Evidence;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;

/** What a rule rests on: each source with its link and its dates. */
final class EvidenceBlock extends Section {

    private static final long serialVersionUID = 1L;

    EvidenceBlock(Rule rule, Guide guide) {
        add(new H2(getTranslation("desk.rule.evidence")));
        add(
                new Paragraph(
                        getTranslation(
                                "desk.rule.criteria",
                                String.join(", ", rule.head().criteria()),
                                rule.head().since())));
        UnorderedList list = new UnorderedList();
        list.addClassName("source-list");
        rule.head()
                .evidence()
                .forEach(id -> {
                    Evidence evidence = guide.evidence().get(id);
                    list.add(evidence == null ? new ListItem(id) : item(evidence));
                });
        add(list);
    }

    private ListItem item(Evidence evidence) {
        ListItem item = new ListItem();
        String title = evidence.publisher() + ": " + evidence.title();
        evidence.link()
                .filter(link -> link.startsWith("https://") || link.startsWith("http://"))
                .ifPresentOrElse(
                        link -> {
                            Anchor anchor = new Anchor(link, title, AnchorTarget.BLANK);
                            anchor.getElement().setAttribute("rel", "noopener noreferrer");
                            item.add(anchor);
                        },
                        () -> item.add(new Span(title)));
        item.add(
                new Span(
                        getTranslation(
                                "desk.evidence.dates",
                                evidence.id(),
                                evidence.version(),
                                evidence.area(),
                                evidence.weight(),
                                evidence.reviewBy().toString())));
        if (evidence.reviewBy().isBefore(LocalDate.now(ZoneOffset.UTC))) {
            Span late = new Span(" " + getTranslation("desk.evidence.late"));
            late.addClassName("desk-mark");
            item.add(late);
        }
        item.add(new Paragraph(evidence.covers()));
        return item;
    }
}
