package org.galatea.interview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.galatea.guide.Evidence;
import org.galatea.guide.Guide;
import org.galatea.triage.Assessment;
import org.galatea.triage.Reason;

/** Why this advice: the rules' own reasons, the person's own answers, and the sources. */
final class WhyBlock extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Guide guide;

    WhyBlock(Assessment assessment, Guide guide) {
        this.guide = guide;
        setVisible(!assessment.rationale().isEmpty());
        List<Reason> deciding =
                assessment.rationale().stream()
                        .filter(reason -> reason.rule().advise().isAtLeast(assessment.urgency()))
                        .toList();
        List<Reason> others =
                assessment.rationale().stream()
                        .filter(reason -> !deciding.contains(reason))
                        .toList();
        add(new H2(getTranslation("advice.why")));
        (deciding.isEmpty() ? others : deciding).forEach(reason -> add(reason(reason)));
        if (!deciding.isEmpty() && !others.isEmpty()) {
            Div more = new Div();
            others.forEach(reason -> more.add(reason(reason)));
            add(new NativeDetails(getTranslation("advice.why.others", others.size()), more));
        }
    }

    private Div reason(Reason reason) {
        Div block = new Div();
        block.addClassName("reason");
        Paragraph because = new Paragraph(reason.rule().because());
        because.addClassName("because");
        block.add(because);
        if (!reason.answers().isEmpty()) {
            UnorderedList answers = new UnorderedList();
            reason.answers().forEach(phrase -> answers.add(new ListItem(phrase)));
            Paragraph said = new Paragraph(getTranslation("advice.you-said"));
            said.addClassName("you-said");
            block.add(said, answers);
        }
        NativeDetails sources =
                new NativeDetails(
                        getTranslation("advice.sources", reason.rule().id().value()),
                        sources(reason));
        sources.addClassName("sources");
        block.add(sources);
        return block;
    }

    private UnorderedList sources(Reason reason) {
        UnorderedList list = new UnorderedList();
        // Sources keep their own names.
        list.getElement().setAttribute("lang", "en").setAttribute("dir", "ltr");
        for (String id : reason.rule().head().evidence()) {
            Evidence evidence = Objects.requireNonNull(guide.evidence().get(id));
            String words =
                    evidence.publisher()
                            + ": "
                            + evidence.title()
                            + " ("
                            + evidence.version()
                            + ")";
            list.add(
                    new ListItem(
                            evidence.link().isPresent()
                                    ? new Anchor(evidence.link().get(), words)
                                    : new Span(words)));
        }
        return list;
    }
}
