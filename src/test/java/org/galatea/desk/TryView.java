package org.galatea.desk;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Stands for a page of the desk in the tests of its guards. */
@Route("desk/try")
@RolesAllowed("READER")
class TryView extends Main {

    private static final long serialVersionUID = 1L;

    TryView() {
        add(new H1("Only for those who signed in"));
    }
}
