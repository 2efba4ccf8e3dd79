package org.galatea.desk.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.galatea.account.Role;
import org.galatea.review.Anchor;
import org.galatea.review.CommentThread;
import org.galatea.review.GuideVersion;
import org.galatea.review.Page;

/** Where a clinician begins: what speaks now, and what waits for them. */
@Route(value = "desk", layout = DeskLayout.class)
@RolesAllowed("READER")
class HomeView extends DeskPage {

    private static final long serialVersionUID = 1L;
    private static final int NEWEST = 100;
    private static final int MENTIONS = 10;

    private final transient Desk desk;

    HomeView(Desk desk) {
        this.desk = desk;
    }

    @Override
    void fill(Place from) {
        String login = desk.signedIn().require(Role.READER);
        title(getTranslation("desk.title"));
        put(new SpeaksBlock(desk, notice(), this::show), waiting());
        since(login).ifPresent(this::put);
        put(mentions(login));
    }

    private Section waiting() {
        UnorderedList list = new UnorderedList();
        desk.versions().newest(Page.first(NEWEST)).stream()
                .filter(version -> version.state() == GuideVersion.State.SUBMITTED)
                .forEach(version ->
                        list.add(
                                new ListItem(
                                        VersionsView.link(version),
                                        new Span(
                                                " "
                                                        + VersionLine.authors(version)
                                                        + ": "
                                                        + version.note()))));
        return listed("desk.home.waiting", list);
    }

    /** The rules that changed since this person decided about them, where there are any. */
    private Optional<Section> since(String login) {
        long changed =
                RuleRow.all(desk, desk.current(), login).stream()
                        .filter(RuleRow::changedSinceMine)
                        .count();
        if (changed == 0) {
            return Optional.empty();
        }
        RouterLink link =
                new RouterLink(getTranslation("desk.home.since.rules", changed), RulesView.class);
        link.setQueryParameters(RuleFilter.sinceMine().query());
        return Optional.of(
                new Section(new H2(getTranslation("desk.home.since")), new Paragraph(link)));
    }

    private Section mentions(String login) {
        UnorderedList list = new UnorderedList();
        List<CommentThread> threads = desk.discussions().mentioning(login, Page.first(MENTIONS));
        for (CommentThread thread : threads) {
            RouterLink link =
                    thread.anchor() instanceof Anchor.OnRule(var rule)
                            ? RuleView.link(
                                    rule, thread.anchor().words(), RuleFilter.all(thread.version()))
                            : VersionsView.link(thread.version());
            list.add(new ListItem(link, new Span(" " + thread.comments().getLast().words())));
        }
        return listed("desk.home.mentions", list);
    }

    private Section listed(String heading, UnorderedList list) {
        Section section = new Section(new H2(getTranslation(heading)), list);
        if (list.getChildren().findAny().isEmpty()) {
            section.add(new Paragraph(getTranslation("desk.none")));
        }
        return section;
    }
}
