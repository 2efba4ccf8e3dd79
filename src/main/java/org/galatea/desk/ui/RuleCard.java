package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;
import org.galatea.guide.GuidanceText;
import org.galatea.guide.Guide;
import org.galatea.guide.Rule;
import org.galatea.guide.SectionRef;
import org.galatea.report.Meaning;
import org.galatea.report.Written;

/** A rule as it is written, what it means, and what the person reads because of it. */
final class RuleCard extends Section {

    private static final long serialVersionUID = 1L;

    RuleCard(Rule rule, Volume volume) {
        addClassName("desk-card");
        Paragraph meaning = new Paragraph(Meaning.of(rule, volume.guide()));
        meaning.addClassName("lead");
        add(new H2(getTranslation("desk.rule.meaning")), meaning);
        Pre written =
                new Pre(
                        Written.of(volume.source(), rule.id())
                                .orElseGet(() -> String.join("\n", rule.head().sentences())));
        written.getElement().setAttribute("tabindex", "0");
        add(
                new H2(getTranslation("desk.rule.written")),
                new Paragraph(
                        getTranslation("desk.rule.place", rule.head().file(), rule.head().line())),
                written);
        rule.head()
                .differs()
                .ifPresent(words ->
                        add(new H2(getTranslation("desk.rule.differs")), new Paragraph(words)));
        if (!rule.head().note().isBlank()) {
            add(new H2(getTranslation("desk.rule.note")), new Paragraph(rule.head().note()));
        }
        if (rule instanceof Rule.AdviceRule advice) {
            add(told(advice, volume.guide()));
        }
    }

    private Div told(Rule.AdviceRule rule, Guide guide) {
        Paragraph because = new Paragraph(rule.because());
        because.addClassName("because");
        UnorderedList list = new UnorderedList();
        Stream.concat(
                        rule.adds().stream().flatMap(id -> text(guide, id)),
                        rule.reads().stream().map(ref -> article(guide, ref)))
                .forEach(words -> list.add(new ListItem(words)));
        return new Div(new H2(getTranslation("desk.rule.told")), because, list);
    }

    private static Stream<String> text(Guide guide, String id) {
        GuidanceText text = guide.texts().get(id);
        return text == null ? Stream.of() : Stream.of(text.text());
    }

    private String article(Guide guide, SectionRef ref) {
        return getTranslation(
                "desk.rule.opens",
                guide.article(ref.article()).title(),
                guide.article(ref.article())
                        .section(ref.section())
                        .map(section -> section.heading())
                        .orElse(ref.section()));
    }
}
