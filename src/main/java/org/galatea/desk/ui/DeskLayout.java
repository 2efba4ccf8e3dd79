package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HighlightCondition;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.galatea.account.Account;
import org.galatea.account.Role;
import org.galatea.database.DeskStatus;
import org.galatea.desk.SignedIn;
import org.springframework.dao.DataAccessException;

/** What stands around every page of the desk. */
@RolesAllowed("READER")
public class DeskLayout extends Div implements RouterLayout, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final List<Anchor> anchors = new ArrayList<>();

    DeskLayout(SignedIn signedIn, DeskStatus status) {
        this.signedIn = signedIn;
        addClassName("desk");
        // The link that skips to the main part is the first of the page, before this.
        Div bar = new Div(navigation(signedIn), person(signedIn));
        bar.addClassName("desk-bar");
        add(bar);
        if (!status.present()) {
            Paragraph away = new Paragraph(getTranslation("desk.away"));
            away.addClassNames("desk-notice", "desk-problem");
            away.getElement().setAttribute("role", "alert");
            add(away);
        }
    }

    /**
     * A step inside an open page asks no filter, so it is asked here whether the session goes on.
     */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String here = "/" + event.getLocation().getPath();
        anchors.forEach(anchor -> mark(anchor, anchor.getHref().equals(here)));
        try {
            if (signedIn.account().isEmpty()) {
                event.getUI().getPage().setLocation(SignedIn.ENDED);
            }
        } catch (DataAccessException e) {
            // The page itself says that the database is away.
        }
    }

    private static Optional<Account> account(SignedIn signedIn) {
        try {
            return signedIn.account();
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    private Nav navigation(SignedIn signedIn) {
        Nav nav = new Nav();
        nav.addClassName("desk-nav");
        nav.getElement().setAttribute("aria-label", getTranslation("desk.nav"));
        nav.add(
                link("desk.title", HomeView.class, HighlightConditions.sameLocation()),
                link("desk.nav.rules", RulesView.class),
                link("desk.nav.versions", VersionsView.class),
                link("desk.nav.drafts", DraftsView.class),
                anchor("desk.nav.bench", "/desk/bench"),
                anchor("desk.nav.flow", "/desk/flow"),
                link("desk.nav.learning", LearningView.class),
                link("desk.nav.proof", ProofView.class),
                link("desk.nav.audit", AuditView.class));
        account(signedIn)
                .filter(account -> account.role() == Role.ADMINISTRATOR)
                .ifPresent(_ -> nav.add(link("desk.nav.accounts", AccountsView.class)));
        return nav;
    }

    private RouterLink link(String words, Class<? extends Component> page) {
        return link(words, page, HighlightConditions.locationPrefix());
    }

    private RouterLink link(
            String words, Class<? extends Component> page, HighlightCondition<RouterLink> here) {
        RouterLink link = new RouterLink(getTranslation(words), page);
        link.setHighlightCondition(here);
        link.setHighlightAction(DeskLayout::mark);
        return link;
    }

    private static void mark(Component link, boolean isHere) {
        if (isHere) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    private Anchor anchor(String words, String address) {
        Anchor anchor = new Anchor(address, getTranslation(words));
        anchors.add(anchor);
        return anchor;
    }

    private Nav person(SignedIn signedIn) {
        Nav person = new Nav();
        person.addClassName("desk-person");
        person.getElement().setAttribute("aria-label", getTranslation("desk.nav.you"));
        account(signedIn)
                .ifPresent(account ->
                        person.add(
                                new Span(
                                        account.displayName()
                                                + ", "
                                                + getTranslation("desk.role." + account.role()))));
        person.add(link("desk.nav.password", PasswordView.class), new SignOut());
        return person;
    }
}
