package org.galatea.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import org.galatea.account.Account;
import org.galatea.guide.Guide;
import org.galatea.live.LiveGuide;

/** Where a clinician begins: what speaks now, and the ways to look at it. */
@Route("desk")
@RolesAllowed("READER")
class DeskView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    DeskView(LiveGuide live, SignedIn signedIn) {
        Guide guide = live.now().guide();
        addClassName("desk-page");
        setId("main");
        add(
                new H1(getTranslation("desk.title")),
                new Paragraph(
                        getTranslation(
                                "desk.signed-in",
                                signedIn.account().map(Account::displayName).orElse(""))),
                new Paragraph(
                        getTranslation(
                                "desk.live",
                                guide.profile().title(),
                                guide.profile().release(),
                                guide.shortVersion(),
                                guide.profile().status())),
                new UnorderedList(
                        new ListItem(new Anchor("desk/bench", getTranslation("bench.title"))),
                        new ListItem(new Anchor("desk/flow", getTranslation("flow.title")))),
                new Button(getTranslation("desk.sign-out"), _ -> signOut()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.title");
    }

    private static void signOut() {
        UI.getCurrentOrThrow().getPage().setLocation(SignInPages.SIGN_IN + "?signed-out");
        VaadinRequest.getCurrent().getWrappedSession().invalidate();
    }
}
