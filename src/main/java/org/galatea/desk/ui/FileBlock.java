package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.galatea.account.Role;
import org.galatea.guide.Guide;
import org.galatea.guide.GuideReader;
import org.galatea.guide.GuideSource;
import org.galatea.guide.Problem;
import org.galatea.guide.Problems;
import org.galatea.review.Draft;
import org.galatea.review.DraftFile;
import org.galatea.review.RefusedException;
import org.galatea.review.StaleDraftException;
import org.galatea.vignette.VignetteReader;
import org.springframework.dao.DataAccessException;

/** A file of a draft, to be edited: what is wrong and how to go on is shown as one types. */
final class FileBlock extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PROBLEMS = 50;

    private final transient Desk desk;
    private final Notice notice;
    private final transient Draft draft;
    private final String path;
    private final Editor editor;
    private final Div problems = new Div();
    private final UnorderedList phrases = new UnorderedList();
    private final Div conflict = new Div();
    private transient Phrases dictionary = new Phrases(List.of(), List.of());
    private int revision;

    FileBlock(Desk desk, Notice notice, Draft draft, DraftFile file) {
        this.desk = desk;
        this.notice = notice;
        this.draft = draft;
        path = file.path();
        revision = file.revision();
        editor =
                new Editor(
                        path,
                        file.text(),
                        desk.kept(draft.id() + ":" + path + ":" + file.revision()));
        addClassName("desk-editor");
        phrases.addClassName("desk-phrases");
        phrases.getElement().setAttribute("aria-label", getTranslation("desk.draft.phrases"));
        problems.getElement().setAttribute("role", "status");
        Button save = new Button(getTranslation("desk.draft.save"), _ -> editor.read(this::save));
        save.primary();
        Button remove = new Button(getTranslation("desk.draft.remove"), _ -> remove());
        Div buttons = new Div(save, remove);
        buttons.addClassName("buttons");
        buttons.setVisible(desk.may(Role.REVIEWER));
        add(
                new Div(editor, phrases, buttons, conflict),
                new Div(new H2(getTranslation("desk.draft.problems")), problems));
        editor.whenTyped(event -> checked(event.text(), event.line()));
        checkSoon(file.text());
    }

    /** The page stands at once; what is wrong with a large guide takes longer to find out. */
    private void checkSoon(String text) {
        problems.getElement().setAttribute("aria-busy", "true");
        problems.add(new Paragraph(getTranslation("desk.working")));
        getElement().executeJs("return true").then(_ -> checked(text, ""));
    }

    private void checked(String text, String line) {
        problems.getElement().removeAttribute("aria-busy");
        try {
            check(text);
            suggest(line);
        } catch (DataAccessException | RefusedException e) {
            problems.removeAll();
            problems.add(new Paragraph(getTranslation("desk.draft.not-checked")));
        }
    }

    /** Reads the whole draft with this file as it is being typed. */
    private void check(String text) {
        SortedMap<String, String> files = new TreeMap<>(desk.drafts().source(draft.id()).files());
        files.put(path, text);
        GuideSource source = new GuideSource(files);
        Problems found = new Problems();
        Guide guide = GuideReader.read(source, found);
        VignetteReader.read(source, guide, found);
        dictionary = Phrases.of(guide);
        problems.removeAll();
        List<Problem> all = found.sorted();
        problems.add(
                new Paragraph(
                        all.isEmpty()
                                ? getTranslation("desk.draft.no-problems")
                                : getTranslation("desk.problems", all.size())));
        List<Problem> here = all.stream().filter(problem -> problem.file().equals(path)).toList();
        List<Problem> elsewhere =
                all.stream().filter(problem -> !problem.file().equals(path)).toList();
        problems.add(
                Notice.list(here.stream().limit(MOST_PROBLEMS).toList()),
                Notice.list(elsewhere.stream().limit(MOST_PROBLEMS).toList()));
    }

    private void suggest(String line) {
        phrases.removeAll();
        if (path.endsWith(".dslr")) {
            dictionary
                    .completing(line)
                    .forEach(phrase ->
                            phrases.add(
                                    new ListItem(
                                            new NativeButton(
                                                    phrase,
                                                    _ -> {
                                                        editor.complete(phrase);
                                                        phrases.removeAll();
                                                    }))));
        }
    }

    private void save(String text) {
        boolean saved =
                notice.attempt(() -> {
                    String login = desk.signedIn().require(Role.REVIEWER);
                    try {
                        revision =
                                desk.drafts()
                                        .save(draft.id(), path, text, revision, login)
                                        .revision();
                        conflict.removeAll();
                        editor.saved();
                    } catch (StaleDraftException e) {
                        show(e, text);
                        throw e;
                    }
                });
        if (saved) {
            notice.done(getTranslation("desk.draft.saved", path));
        }
    }

    /** Both texts side by side; the next save goes on top of the newer one. */
    private void show(StaleDraftException stale, String mine) {
        conflict.removeAll();
        revision = stale.newer().map(DraftFile::revision).orElse(0);
        conflict.add(new H2(getTranslation("desk.draft.conflict")));
        FileDiff.hunks(stale.newer().map(DraftFile::text).orElse(""), mine).forEach(conflict::add);
    }

    private void remove() {
        boolean removed =
                notice.attempt(() ->
                        desk.drafts()
                                .remove(
                                        draft.id(),
                                        path,
                                        revision,
                                        desk.signedIn().require(Role.REVIEWER)));
        if (removed) {
            editor.saved();
            notice.done(getTranslation("desk.draft.removed", path));
            setVisible(false);
        }
    }
}
