package org.galatea.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.VaadinSessionState;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Forgets soon who has closed their last tab, so that a server holds the people who are there, not
 * those of the last half hour as well.
 *
 * <p>Nothing is lost by it: the answers are in the tab's own storage. Not at once, because a reload
 * closes the page a moment before it opens it again. Who has signed in to the desk stays signed in
 * for the usual time.
 */
@Component
class ClosedTabs implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final Duration SOON = Duration.ofMinutes(2);

    private final Duration usual;

    ClosedTabs(@Value("${server.servlet.session.timeout}") Duration usual) {
        this.usual = usual;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(this::opened);
    }

    private void opened(UIInitEvent event) {
        UI ui = event.getUI();
        keepFor(ui.getSession(), usual);
        ui.addDetachListener(_ -> closed(ui));
    }

    private void closed(UI ui) {
        VaadinSession session = ui.getSession();
        boolean last =
                session.getUIs().stream().allMatch(other -> other == ui || other.isClosing());
        // Where the session itself has ended, there is nothing left to shorten.
        if (last && session.getState() == VaadinSessionState.OPEN && !isSignedIn(session)) {
            keepFor(session, SOON);
        }
    }

    private static boolean isSignedIn(VaadinSession session) {
        return session.getSession()
                        .getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                != null;
    }

    private static void keepFor(VaadinSession session, Duration time) {
        session.getSession().setMaxInactiveInterval((int) time.toSeconds());
    }
}
