package org.galatea.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.galatea.article.ArticleRenderer;
import org.galatea.guide.Region;
import org.galatea.interview.Interview;
import org.galatea.triage.Assessment;
import org.galatea.triage.Escalation;
import org.galatea.triage.Triage;

/** What a person reads below the card: reasons, guidance, what would be more urgent, articles. */
public final class AdviceBody {

    private AdviceBody() {}

    /** The parts, in the order in which they are read. */
    static List<Component> parts(
            Triage triage, Interview interview, Assessment assessment, Region region) {
        List<Component> parts = new ArrayList<>();
        if (!assessment.explained()) {
            parts.add(new Paragraph(triage.guide().profile().fallbackReason()));
        }
        parts.add(new WhyBlock(assessment, triage.guide()));
        parts.add(new GuidanceBlock(assessment.guidance()));
        parts.add(
                new EscalationBlock(
                        interview.isComplete()
                                ? Escalation.of(triage, interview.relevant(), region)
                                : List.of(),
                        triage.guide()));
        parts.add(new ArticleBlock(assessment.articles(), triage.guide(), new ArticleRenderer()));
        return parts;
    }

    /** The whole page as the person sees it, without what they can press. */
    public static Div preview(
            Triage triage, Interview interview, Assessment assessment, Region region) {
        Div preview = new Div();
        preview.addClassName("advice-preview");
        preview.add(new UrgencyCard(assessment.disposition(), AdviceBody::heading));
        preview.add(parts(triage, interview, assessment, region));
        return preview;
    }

    /** Looks like the heading of the page, but stands inside of another page. */
    private static H1 heading(String words) {
        H1 heading = new H1(words);
        heading.getElement().setAttribute("aria-level", "3");
        return heading;
    }
}
