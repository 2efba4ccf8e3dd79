package org.galatea.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.galatea.account.Role;
import org.galatea.review.Draft;
import org.galatea.review.Page;

/** All work copies of the guide. */
@Route(value = "desk/drafts", layout = DeskLayout.class)
@RolesAllowed("READER")
class DraftsView extends DeskPage {

    private static final long serialVersionUID = 1L;
    private static final int BASES = 50;

    private final transient Desk desk;

    DraftsView(Desk desk) {
        this.desk = desk;
    }

    @Override
    void fill(Place from) {
        desk.signedIn().require(Role.READER);
        title(getTranslation("desk.drafts"));
        put(new Paragraph(getTranslation("desk.drafts.words")));
        List<Draft> drafts = desk.drafts().all();
        if (drafts.isEmpty()) {
            put(new Paragraph(getTranslation("desk.drafts.none")));
        } else {
            put(table(drafts));
        }
        if (desk.may(Role.REVIEWER)) {
            put(opener());
        }
    }

    private DeskTable table(List<Draft> drafts) {
        DeskTable table =
                new DeskTable(
                        getTranslation("desk.draft"),
                        getTranslation("desk.upload.base"),
                        getTranslation("desk.versions.by"));
        for (Draft draft : drafts) {
            NativeTableRow row = table.row();
            row.addDataCell()
                    .add(
                            new RouterLink(
                                    draft.name(),
                                    DraftView.class,
                                    new RouteParameters("id", draft.id().toString())));
            row.addDataCell().add(VersionsView.link(draft.base()));
            row.addDataCell()
                    .setText(
                            getTranslation(
                                    "desk.comment.by",
                                    String.join(", ", draft.authors()),
                                    Moments.words(draft.created())));
        }
        return table;
    }

    private Section opener() {
        PlainField name =
                new PlainField(getTranslation("desk.draft.name"), "text", "off")
                        .keptAs(desk.kept("draft-name"));
        SequencedMap<String, String> bases = new LinkedHashMap<>();
        String current = desk.current();
        bases.put(current, current.substring(0, 12));
        desk.versions()
                .newest(Page.first(BASES))
                .forEach(version -> bases.putIfAbsent(version.hash(), version.shortHash()));
        Choice base = new Choice(getTranslation("desk.draft.base"), bases, current);
        Button open =
                new Button(
                        getTranslation("desk.draft.open"),
                        _ ->
                                notice().attempt(() -> {
                                    String login = desk.signedIn().require(Role.REVIEWER);
                                    Draft draft =
                                            desk.drafts()
                                                    .open(
                                                            name.value(),
                                                            Place.hash(base.picked()),
                                                            login);
                                    name.sent();
                                    UI.getCurrentOrThrow()
                                            .navigate(
                                                    DraftView.class,
                                                    new RouteParameters(
                                                            "id", draft.id().toString()));
                                }));
        Section opener = new Section(new H2(getTranslation("desk.draft.new")), name, base, open);
        opener.addClassName("desk-card");
        return opener;
    }
}
