package org.galatea.desk;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Stands for a page of the desk in the tests of its guards. */
@Route("desk/try")
@RolesAllowed("READER")
class TryView extends Main {

    private static final long serialVersionUID = 1L;

    TryView(OpenSessions sessions) {
        add(
                new H1("Only for those who signed in"),
                new NativeButton("End my session", _ -> endElsewhere(sessions)));
    }

    /** As another tab does that signs out while this one takes a step. */
    private static void endElsewhere(OpenSessions sessions) {
        try {
            Thread.ofVirtual().start(sessions::expire).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
