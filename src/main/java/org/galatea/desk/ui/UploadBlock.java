package org.galatea.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouteParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.galatea.account.Role;
import org.galatea.exchange.Brought;
import org.galatea.review.GuideVersion;
import org.galatea.review.Page;
import org.galatea.review.RefusedException;

/** Brings a folder that somebody changed elsewhere. */
final class UploadBlock extends Section {

    private static final long serialVersionUID = 1L;
    private static final int BASES = 50;

    UploadBlock(Desk desk, Notice notice) {
        addClassName("desk-card");
        ZipField zip =
                new ZipField(
                        getTranslation("desk.upload.file"),
                        desk.signedIn(),
                        notice,
                        version ->
                                desk.versions()
                                        .find(version)
                                        .map(known -> desk.versions().source(known.hash())));
        Choice base = new Choice(getTranslation("desk.upload.base"), bases(desk), desk.current());
        WordsField note = new WordsField(getTranslation("desk.note"), desk.kept("upload"));
        Button save =
                new Button(
                        getTranslation("desk.upload.save"),
                        _ -> notice.attempt(() -> save(desk, zip, base.picked(), note)));
        add(
                new H2(getTranslation("desk.upload")),
                new Paragraph(getTranslation("desk.upload.words")),
                zip,
                base,
                note,
                save);
    }

    private void save(Desk desk, ZipField zip, String base, WordsField note) {
        String login = desk.signedIn().require(Role.REVIEWER);
        Brought brought =
                zip.guide()
                        .orElseThrow(
                                () -> new RefusedException(getTranslation("desk.upload.none")));
        GuideVersion version =
                desk.versions()
                        .save(
                                brought.source(),
                                brought.madeFrom().orElse(Place.hash(base)),
                                login,
                                List.of(),
                                note.words());
        note.sent();
        UI.getCurrentOrThrow()
                .navigate(VersionView.class, new RouteParameters("hash", version.hash()));
    }

    private SequencedMap<String, String> bases(Desk desk) {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put(desk.current(), desk.versions().get(desk.current()).shortHash());
        desk.versions()
                .newest(Page.first(BASES))
                .forEach(version ->
                        words.put(
                                version.hash(),
                                version.shortHash() + " " + shortened(version.note())));
        return words;
    }

    private static String shortened(String note) {
        return note.length() <= 60 ? note : note.substring(0, 57) + "...";
    }
}
