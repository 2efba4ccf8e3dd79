package org.galatea.desk;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Stands for a page that only an administrator may see. */
@Route("desk/try-administrator")
@RolesAllowed("ADMINISTRATOR")
class TryAdministratorView extends Main {

    private static final long serialVersionUID = 1L;

    TryAdministratorView() {
        add(new H1("Only for administrators"));
    }
}
