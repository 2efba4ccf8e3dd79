package org.galatea.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.galatea.account.Role;
import org.galatea.guide.GuideSource;
import org.galatea.review.Draft;
import org.galatea.review.DraftFile;
import org.galatea.review.GuideVersion;
import org.galatea.review.RefusedException;

/** One work copy: its files, one of them open, and the step to a version. */
@Route(value = "desk/drafts/:id", layout = DeskLayout.class)
@RolesAllowed("READER")
class DraftView extends DeskPage {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;

    DraftView(Desk desk) {
        this.desk = desk;
    }

    @Override
    void fill(Place from) {
        desk.signedIn().require(Role.READER);
        Draft draft = desk.drafts().get(id(from.part("id")));
        title(getTranslation("desk.draft.title", draft.name()));
        put(
                new Paragraph(
                        getTranslation("desk.draft.authors", String.join(", ", draft.authors()))),
                new Paragraph(
                        new Span(getTranslation("desk.version.parent") + " "),
                        VersionsView.link(draft.base())));
        String path = from.query().getSingleParameter("file").orElse("");
        boolean may = desk.may(Role.REVIEWER);
        if (!path.isEmpty()) {
            DraftFile file =
                    desk.drafts()
                            .file(draft.id(), path)
                            .orElseThrow(() ->
                                    new RefusedException(getTranslation("desk.draft.no-file")));
            put(new FileBlock(desk, notice(), draft, file));
        }
        put(files(draft));
        if (may) {
            put(newFile(draft), version(draft), drop(draft));
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("There is no such draft.", e);
        }
    }

    private Section files(Draft draft) {
        GuideSource base = desk.versions().source(draft.base());
        UnorderedList list = new UnorderedList();
        list.addClassName("desk-files");
        for (DraftFile file : desk.drafts().files(draft.id())) {
            RouterLink link =
                    new RouterLink(
                            file.path(),
                            DraftView.class,
                            new RouteParameters("id", draft.id().toString()));
            link.setQueryParameters(QueryParameters.of("file", file.path()));
            ListItem item = new ListItem(link);
            if (!file.text().equals(base.files().get(file.path()))) {
                Span mark = new Span(" " + getTranslation("desk.draft.changed", file.changedBy()));
                mark.addClassName("desk-mark");
                item.add(mark);
            }
            list.add(item);
        }
        return new Section(new H2(getTranslation("desk.draft.files")), list);
    }

    private NativeDetails newFile(Draft draft) {
        PlainField path =
                new PlainField(getTranslation("desk.draft.path"), "text", "off")
                        .keptAs(desk.kept("draft-path:" + draft.id()));
        Button add =
                new Button(
                        getTranslation("desk.draft.add"),
                        _ ->
                                notice().attempt(() -> {
                                    String login = desk.signedIn().require(Role.REVIEWER);
                                    String name = path.value().strip();
                                    desk.drafts().save(draft.id(), name, "", 0, login);
                                    path.sent();
                                    open(draft, name);
                                }));
        return new NativeDetails(getTranslation("desk.draft.new-file"), new Div(path, add));
    }

    private static void open(Draft draft, String path) {
        UI.getCurrentOrThrow()
                .navigate(
                        DraftView.class,
                        new RouteParameters("id", draft.id().toString()),
                        QueryParameters.of("file", path));
    }

    private Section version(Draft draft) {
        WordsField note =
                new WordsField(getTranslation("desk.note"), desk.kept("draft-note:" + draft.id()));
        Button save =
                new Button(
                        getTranslation("desk.draft.to-version"),
                        _ ->
                                notice().attempt(() -> {
                                    String login = desk.signedIn().require(Role.REVIEWER);
                                    GuideVersion version =
                                            desk.versions()
                                                    .save(
                                                            desk.drafts().source(draft.id()),
                                                            draft.base(),
                                                            login,
                                                            List.copyOf(
                                                                    desk.drafts()
                                                                            .get(draft.id())
                                                                            .authors()),
                                                            note.words());
                                    note.sent();
                                    UI.getCurrentOrThrow()
                                            .navigate(
                                                    VersionView.class,
                                                    new RouteParameters("hash", version.hash()));
                                }));
        Section section =
                new Section(
                        new H2(getTranslation("desk.draft.version")),
                        new Paragraph(getTranslation("desk.draft.version.words")),
                        note,
                        save);
        section.addClassName("desk-card");
        return section;
    }

    private NativeDetails drop(Draft draft) {
        Button sure =
                new Button(
                        getTranslation("desk.draft.drop.sure"),
                        _ ->
                                notice().attempt(() -> {
                                    desk.drafts()
                                            .drop(
                                                    draft.id(),
                                                    desk.signedIn().require(Role.REVIEWER));
                                    UI.getCurrentOrThrow().navigate(DraftsView.class);
                                }));
        return new NativeDetails(getTranslation("desk.draft.drop"), new Div(sure));
    }
}
