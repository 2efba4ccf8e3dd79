package org.galatea.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page could not be shown; the person still learns what is safe to do. */
@AnonymousAllowed
class FailedView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(FailedView.class);

    FailedView() {
        setId("main");
        addClassName("check");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        boolean desk = event.getLocation().getFirstSegment().equals("desk");
        removeAll();
        add(
                new H1(getTranslation("error.failed.title")),
                new Paragraph(getTranslation(desk ? "desk.failed" : "error.failed.words")),
                new Paragraph(
                        desk
                                ? new Anchor("/desk", getTranslation("desk.title"))
                                : new Anchor("/check", getTranslation("error.carry-on"))));
        // Never the message: it could hold what the person said.
        log.error("A page failed: {}", parameter.getException().getClass().getName());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("error.failed.title"));
    }
}
