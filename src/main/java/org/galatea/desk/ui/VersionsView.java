package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.galatea.account.Role;
import org.galatea.review.GuideVersion;
import org.galatea.review.Page;

/** All versions, what speaks now, and a place to bring another one. */
@Route(value = "desk/versions", layout = DeskLayout.class)
@RolesAllowed("READER")
class VersionsView extends DeskPage {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 50;

    private final transient Desk desk;

    VersionsView(Desk desk) {
        this.desk = desk;
    }

    @Override
    void fill(Place from) {
        desk.signedIn().require(Role.READER);
        title(getTranslation("desk.versions"));
        put(new SpeaksBlock(desk, notice(), this::show));
        DeskTable table =
                new DeskTable(
                        getTranslation("desk.version"),
                        getTranslation("desk.versions.note"),
                        getTranslation("desk.versions.by"),
                        getTranslation("desk.versions.state"));
        Div more = new Div();
        rows(table, more, 0, desk.versions().count());
        put(new Section(new H2(getTranslation("desk.versions.all")), table, more));
        if (desk.may(Role.REVIEWER)) {
            put(new UploadBlock(desk, notice()));
        }
    }

    private void rows(DeskTable table, Div more, int offset, long all) {
        String speaks = desk.live().now().guide().version();
        desk.versions()
                .newest(new Page(offset, STEP))
                .forEach(version -> {
                    NativeTableRow row = table.row();
                    row.addDataCell().add(link(version));
                    row.addDataCell().setText(version.note());
                    row.addDataCell()
                            .setText(
                                    getTranslation(
                                            "desk.comment.by",
                                            VersionLine.authors(version),
                                            Moments.words(version.created())));
                    row.addDataCell()
                            .setText(
                                    version.hash().equals(speaks)
                                            ? getTranslation("desk.version.speaks")
                                            : getTranslation("desk.state." + version.state()));
                });
        more.removeAll();
        int shown = offset + STEP;
        if (shown < all) {
            more.add(
                    new Button(
                            getTranslation("desk.more", all - shown),
                            _ ->
                                    notice().attempt(() -> {
                                        rows(table, more, shown, all);
                                        table.goOnAt(shown);
                                    })));
        }
    }

    static RouterLink link(GuideVersion version) {
        return link(version.hash());
    }

    static RouterLink link(String hash) {
        return new RouterLink(
                hash.substring(0, 12), VersionView.class, new RouteParameters("hash", hash));
    }
}
