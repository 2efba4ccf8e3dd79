package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.galatea.account.Account;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.desk.SignedIn;
import org.galatea.provider.Provider;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who may sign in, and what they may do. */
@Route(value = "desk/accounts", layout = DeskLayout.class)
@RolesAllowed("ADMINISTRATOR")
class AccountsView extends DeskPage {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient SignedIn signedIn;
    private final transient Provider provider;
    private final transient InstantSource clock;
    private final Div table = new Div();
    private final Div link = new Div();

    AccountsView(Accounts accounts, SignedIn signedIn, Provider provider, InstantSource clock) {
        this.accounts = accounts;
        this.provider = provider;
        this.clock = clock;
        this.signedIn = signedIn;
        link.getElement().setAttribute("role", "status");
    }

    @Override
    void fill(Place from) {
        signedIn.require(Role.ADMINISTRATOR);
        title(getTranslation("desk.accounts"));
        link.removeAll();
        put(table, link, maker());
        list();
    }

    private void list() {
        table.removeAll();
        DeskTable all =
                new DeskTable(
                        getTranslation("desk.login"),
                        getTranslation("desk.account.name"),
                        getTranslation("desk.account.role"),
                        getTranslation("desk.versions.state"),
                        getTranslation("desk.account.acts"));
        accounts.all().forEach(account -> row(all.row(), account));
        table.add(all);
    }

    private void row(NativeTableRow row, Account account) {
        row.addDataCell().setText(account.login());
        row.addDataCell().setText(account.displayName());
        Choice role =
                new Choice(
                        getTranslation("desk.account.role-of", account.login()),
                        roles(),
                        account.role().name());
        role.whenPicked(() ->
                act(by -> accounts.setRole(account.login(), Role.valueOf(role.picked()), by)));
        row.addDataCell().add(role);
        row.addDataCell().setText(state(account));
        Button open =
                new Button(
                        getTranslation(
                                account.enabled() ? "desk.account.disable" : "desk.account.enable"),
                        _ ->
                                act(by ->
                                        accounts.setEnabled(
                                                account.login(), !account.enabled(), by)));
        Button invite =
                new Button(
                        getTranslation("desk.account.invite"),
                        _ ->
                                act(by ->
                                        show(
                                                account.login(),
                                                accounts.invite(account.login(), by))));
        Div acts = new Div(open);
        acts.addClassName("buttons");
        if (!account.provided()) {
            acts.add(invite);
        }
        if (account.isLocked(clock.instant())) {
            acts.add(
                    new Button(
                            getTranslation("desk.account.unlock"),
                            _ -> act(by -> accounts.unlock(account.login(), by))));
        }
        row.addDataCell().add(acts);
    }

    private String state(Account account) {
        if (!account.enabled()) {
            return getTranslation("desk.account.disabled");
        }
        if (account.isLocked(clock.instant())) {
            return getTranslation(
                    "desk.account.locked", Moments.words(account.lockedUntil().orElseThrow()));
        }
        if (account.provided()) {
            return getTranslation("desk.account.provided", provider.title());
        }
        return getTranslation(
                account.hasPassword() ? "desk.account.enabled" : "desk.account.invited");
    }

    private boolean act(Consumer<String> act) {
        boolean done = notice().attempt(() -> act.accept(signedIn.require(Role.ADMINISTRATOR)));
        // Also after a refusal: the list must show what is, not what was picked.
        notice().getUI().ifPresent(_ -> list());
        Focus.keepIn(table);
        return done;
    }

    private Section maker() {
        PlainField login = new PlainField(getTranslation("desk.login"), "text", "off");
        PlainField name = new PlainField(getTranslation("desk.account.name"), "text", "off");
        Choice role =
                new Choice(getTranslation("desk.account.role"), roles(), Role.REVIEWER.name());
        Button make =
                new Button(
                        getTranslation("desk.account.make"),
                        _ -> {
                            if (act(
                                    by ->
                                            show(
                                                    login.value(),
                                                    accounts.create(
                                                            login.value(),
                                                            name.value(),
                                                            Role.valueOf(role.picked()),
                                                            by)))) {
                                login.clear();
                                name.clear();
                            }
                        });
        Section maker =
                new Section(new H2(getTranslation("desk.account.new")), login, name, role, make);
        maker.addClassName("desk-card");
        return maker;
    }

    /** The link is shown once; only its hash is kept. */
    private void show(String login, String token) {
        String address =
                ServletUriComponentsBuilder.fromContextPath(
                                VaadinServletRequest.getCurrent().getHttpServletRequest())
                        .path("/desk/welcome/" + token)
                        .toUriString();
        link.removeAll();
        link.add(
                new Paragraph(getTranslation("desk.account.link", login)),
                new Paragraph(new Code(address)));
    }

    private SequencedMap<String, String> roles() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            words.put(role.name(), getTranslation("desk.role." + role));
        }
        return words;
    }
}
