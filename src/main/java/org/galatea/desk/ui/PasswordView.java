package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.desk.SignedIn;

/** Changes the own password. */
@Route(value = "desk/password", layout = DeskLayout.class)
@RolesAllowed("READER")
class PasswordView extends DeskPage {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient SignedIn signedIn;

    PasswordView(Accounts accounts, SignedIn signedIn) {
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    @Override
    void fill(Place from) {
        signedIn.require(Role.READER);
        title(getTranslation("desk.nav.password"));
        PlainField old =
                new PlainField(getTranslation("desk.password.old"), "password", "current-password");
        PlainField fresh =
                new PlainField(getTranslation("desk.password.new"), "password", "new-password");
        Button change =
                new Button(
                        getTranslation("desk.nav.password"),
                        _ -> {
                            if (notice().attempt(
                                            () ->
                                                    accounts.changePassword(
                                                            signedIn.require(Role.READER),
                                                            old.value(),
                                                            fresh.value()))) {
                                old.clear();
                                fresh.clear();
                                notice().done(getTranslation("desk.password.changed"));
                            }
                        });
        put(old, fresh, new Paragraph(getTranslation("desk.password.hint")), change);
    }
}
