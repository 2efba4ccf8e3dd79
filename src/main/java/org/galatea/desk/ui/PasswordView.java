package org.galatea.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.galatea.account.Account;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.desk.SignedIn;
import org.galatea.provider.Provider;

/** Changes the own password. */
@Route(value = "desk/password", layout = DeskLayout.class)
@RolesAllowed("READER")
class PasswordView extends DeskPage {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient SignedIn signedIn;

    private final transient Provider provider;

    PasswordView(Accounts accounts, SignedIn signedIn, Provider provider) {
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.provider = provider;
    }

    @Override
    void fill(Place from) {
        signedIn.require(Role.READER);
        title(getTranslation("desk.nav.password"));
        Account account = signedIn.account().orElseThrow();
        if (account.hasPassword()) {
            password();
        } else {
            put(new Paragraph(getTranslation("desk.provider.only", provider.title())));
        }
        if (provider.used() && !account.provided()) {
            put(connector());
        }
    }

    private void password() {
        PlainField old =
                new PlainField(getTranslation("desk.password.old"), "password", "current-password");
        PlainField fresh =
                new PlainField(getTranslation("desk.password.new"), "password", "new-password");
        Button change = new Button(getTranslation("desk.nav.password"), _ -> change(old, fresh));
        put(old, fresh, new Paragraph(getTranslation("desk.password.hint")), change);
    }

    private void change(PlainField old, PlainField fresh) {
        boolean changed =
                notice().attempt(() -> {
                    accounts.changePassword(
                            signedIn.require(Role.READER), old.value(), fresh.value());
                    signedIn.goOn();
                });
        if (changed) {
            old.clear();
            fresh.clear();
            notice().done(getTranslation("desk.password.changed"));
        }
    }

    private Section connector() {
        String name = provider.title();
        Button connect =
                new Button(
                        getTranslation("desk.provider.connect", name),
                        _ ->
                                notice().attempt(() ->
                                        UI.getCurrentOrThrow()
                                                .getPage()
                                                .setLocation(signedIn.connect())));
        Section section =
                new Section(
                        new H2(getTranslation("desk.provider.connect", name)),
                        new Paragraph(getTranslation("desk.provider.connect.words", name)),
                        connect);
        section.addClassName("desk-card");
        return section;
    }
}
