package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.galatea.account.Role;
import org.galatea.guide.GuideProfile;
import org.galatea.review.Publication;

/** What speaks now, since when and by whom, and how to bring back what spoke before. */
final class SpeaksBlock extends Section {

    private static final long serialVersionUID = 1L;

    SpeaksBlock(Desk desk, Notice notice, Runnable then) {
        addClassName("desk-card");
        add(new H2(getTranslation("desk.speaks")));
        Optional<Publication> current = desk.publications().current();
        String speaking = desk.live().now().guide().version();
        add(
                new Paragraph(
                        new Span(getTranslation("desk.version") + " "),
                        VersionsView.link(speaking)));
        GuideProfile profile = desk.live().now().guide().profile();
        add(
                new Paragraph(
                        getTranslation(
                                "desk.speaks.release",
                                profile.title(),
                                profile.release(),
                                profile.status())));
        current.ifPresentOrElse(
                publication -> add(words(publication)),
                () -> add(new Paragraph(getTranslation("desk.speaks.released"))));
        current.filter(publication -> !publication.version().equals(speaking))
                .ifPresent(publication -> {
                    Paragraph other = new Paragraph(getTranslation("desk.speaks.other"));
                    other.addClassName("desk-mark");
                    add(other);
                });
        if (desk.may(Role.PUBLISHER)) {
            current.ifPresent(publication -> add(rollBack(desk, notice, publication, then)));
        }
    }

    private Div words(Publication publication) {
        Paragraph said = new Paragraph(publication.words());
        said.addClassName("desk-said");
        return new Div(
                new Paragraph(
                        getTranslation(
                                "desk.speaks." + publication.kind(),
                                publication.by(),
                                Moments.words(publication.at()))),
                said);
    }

    private NativeDetails rollBack(Desk desk, Notice notice, Publication seen, Runnable then) {
        WordsField why =
                new WordsField(
                        getTranslation("desk.roll-back.why"),
                        desk.kept("roll-back:" + seen.ordinal()));
        Button sure =
                new Button(
                        getTranslation("desk.roll-back.sure"),
                        _ -> {
                            boolean done =
                                    notice.attempt(() -> {
                                        String login = desk.signedIn().require(Role.PUBLISHER);
                                        desk.publishing()
                                                .rollBack(seen.ordinal(), login, why.words());
                                        why.sent();
                                    });
                            if (done) {
                                then.run();
                                notice.done(getTranslation("desk.rolled-back"));
                            }
                        });
        NativeDetails details =
                new NativeDetails(
                        getTranslation("desk.roll-back"),
                        new Div(new Paragraph(getTranslation("desk.roll-back.words")), why, sure));
        details.addClassName("desk-confirm");
        return details;
    }
}
