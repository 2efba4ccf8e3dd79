package org.galatea.interview.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.galatea.guide.Contact;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideProfile;
import org.galatea.guide.Region;
import org.galatea.guide.Urgency;
import org.galatea.triage.Disposition;

/**
 * The advice in one card: the level in words inside the heading, what to do, how soon, whom to
 * ring.
 *
 * <p>Exactly three looks, as in NHS care cards: blue for not urgent, red for urgent, red and dark
 * for an emergency; never green.
 */
final class UrgencyCard extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * @param heading makes the page's heading
     */
    UrgencyCard(Disposition disposition, Function<String, H1> heading) {
        addClassNames("care-card", look(disposition.urgency()));
        Span level = new Span(new Span(disposition.level()), new Text(": "));
        level.addClassName("level");
        H1 title = heading.apply(disposition.heading());
        title.addComponentAsFirst(level);
        Div top = new Div(title);
        top.addClassName("care-card-heading");
        Div body = new Div();
        body.addClassName("care-card-body");
        Paragraph time = new Paragraph(disposition.time());
        time.addClassName("time");
        body.add(time);
        disposition.contacts().forEach(contact -> body.add(new ContactBlock(contact)));
        Paragraph expect = new Paragraph(disposition.expect());
        body.add(expect);
        add(top, body);
    }

    /** The card for the case that the advice could not be worked out. */
    static UrgencyCard failed(Guide guide, Region region, Function<String, H1> heading) {
        GuideProfile.Level level = guide.profile().level(Urgency.SAME_DAY);
        return new UrgencyCard(
                new Disposition(
                        Urgency.SAME_DAY,
                        level.name(),
                        level.heading(),
                        level.time(),
                        level.expect(),
                        List.of(region.usual(Urgency.SAME_DAY))),
                heading);
    }

    private static String look(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "care-card-emergency";
            case SAME_DAY, URGENT -> "care-card-urgent";
            case ROUTINE, SELF_CARE -> "care-card-non-urgent";
        };
    }

    /** Whom to ring, in words, with a link for each number. */
    private static final class ContactBlock extends Div {
        private static final long serialVersionUID = 1L;

        ContactBlock(Contact contact) {
            addClassName("contact");
            Span who = new Span(getTranslation("advice.contact", contact.who()));
            who.addClassName("who");
            add(who, new Paragraph(contact.words()));
            for (Contact.Phone phone : contact.phones()) {
                Anchor call = new Anchor(phone.uri(), new Span(phone.words()));
                call.addClassName("phone");
                if (!phone.isNamed()) {
                    Span number = new Span(phone.number());
                    // Else its parts change places in a language written from right to left.
                    number.getElement().setAttribute("dir", "ltr");
                    call.add(new Text(": "), number);
                }
                add(call);
            }
        }
    }
}
