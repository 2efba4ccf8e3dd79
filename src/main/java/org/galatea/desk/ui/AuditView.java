package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.galatea.account.Role;
import org.galatea.audit.AuditCheck;
import org.galatea.audit.AuditEntry;
import org.galatea.audit.AuditLog;
import org.galatea.audit.AuditText;
import org.galatea.audit.Noted;
import org.galatea.desk.SignedIn;

/** Every act at the desk, and whether the log is as it was written. */
@Route(value = "desk/audit", layout = DeskLayout.class)
@RolesAllowed("READER")
class AuditView extends DeskPage {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 100;

    private final transient AuditLog audit;
    private final transient SignedIn signedIn;

    AuditView(AuditLog audit, SignedIn signedIn) {
        this.audit = audit;
        this.signedIn = signedIn;
    }

    @Override
    void fill(Place from) {
        signedIn.require(Role.READER);
        title(getTranslation("desk.audit"));
        Button verify = new Button(getTranslation("desk.audit.verify"), _ -> verify());
        Div acts = new Div(verify, export());
        acts.addClassName("buttons");
        DeskTable table =
                new DeskTable(
                        getTranslation("desk.audit.number"),
                        getTranslation("desk.audit.when"),
                        getTranslation("desk.audit.who"),
                        getTranslation("desk.audit.what"),
                        getTranslation("desk.audit.words"));
        Div more = new Div();
        put(new Paragraph(getTranslation("desk.audit.intro")), acts, table, more);
        rows(table, more, 0);
    }

    private void rows(DeskTable table, Div more, int offset) {
        List<AuditEntry> entries = audit.newest(offset, STEP);
        for (AuditEntry entry : entries) {
            table.row(
                    Long.toString(entry.ordinal()),
                    Moments.words(entry.written()),
                    entry.act().actor(),
                    entry.act().what() + " " + entry.act().subject(),
                    entry.act().words());
        }
        more.removeAll();
        if (entries.size() == STEP) {
            more.add(
                    new Button(
                            getTranslation("desk.audit.more"),
                            _ ->
                                    notice().attempt(() -> {
                                        rows(table, more, offset + STEP);
                                        table.goOnAt(offset + STEP);
                                    })));
        }
    }

    private void verify() {
        notice().attempt(() -> {
            signedIn.require(Role.READER);
            switch (audit.verify()) {
                case AuditCheck.Intact intact ->
                        notice().done(
                                        getTranslation(
                                                "desk.audit.intact",
                                                intact.entries(),
                                                intact.last().map(Noted::toString).orElse("-")));
                case AuditCheck.Broken(long ordinal, String why, _) ->
                        notice().problem(getTranslation("desk.audit.broken", ordinal, why));
            }
        });
    }

    private Anchor export() {
        Anchor anchor =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> {
                            signedIn.require(Role.READER);
                            StringWriter whole = new StringWriter();
                            AuditText.write(audit, whole);
                            byte[] text = whole.toString().getBytes(StandardCharsets.UTF_8);
                            return new DownloadResponse(
                                    new ByteArrayInputStream(text),
                                    "audit.txt",
                                    "text/plain;charset=utf-8",
                                    text.length);
                        }),
                        getTranslation("desk.audit.export"));
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }
}
