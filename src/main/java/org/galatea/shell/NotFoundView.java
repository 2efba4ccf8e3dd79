package org.galatea.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** There is no page at this address. */
@AnonymousAllowed
class NotFoundView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    NotFoundView() {
        setId("main");
        addClassName("check");
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        add(new H1(getTranslation("error.not-found.title")));
        if (event.getLocation().getFirstSegment().equals("desk")) {
            add(
                    new Paragraph(getTranslation("desk.not-found")),
                    new Paragraph(plain("/desk", "desk.title")));
        } else {
            add(
                    new Paragraph(getTranslation("error.not-found.words")),
                    new Paragraph(new Anchor("/check", getTranslation("error.carry-on"))),
                    new Paragraph(plain("/", "error.home")));
        }
        return HttpServletResponse.SC_NOT_FOUND;
    }

    private Anchor plain(String address, String words) {
        Anchor anchor = new Anchor(address, getTranslation(words));
        anchor.setRouterIgnore(true);
        return anchor;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("error.not-found.title"));
    }
}
