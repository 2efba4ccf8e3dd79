package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.galatea.account.Role;

/**
 * Answers as a person would give them, and at once what the rules of a version make of them.
 *
 * <p>What is tried out here are made-up cases. They stay in the browser's tab all the same.
 */
@Route(value = "desk/bench", layout = DeskLayout.class)
@RolesAllowed("READER")
class BenchView extends DeskPage {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;

    BenchView(Desk desk) {
        this.desk = desk;
        addClassName("bench");
    }

    @Override
    void fill(Place from) {
        desk.signedIn().require(Role.READER);
        String version = from.version().orElseGet(desk::current);
        title(getTranslation("bench.title"));
        String asked = from.query().getSingleParameter("case").orElse("");
        put(
                new VersionLine(desk, version),
                new Paragraph(getTranslation("bench.intro")),
                new Later<>(
                        desk.shelf().triage(version),
                        triage -> new Bench(desk, notice(), triage, version, asked)));
    }
}
