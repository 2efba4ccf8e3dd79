package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.galatea.account.Role;
import org.galatea.review.Anchor;
import org.galatea.review.Comment;
import org.galatea.review.CommentThread;

/** The conversations about a rule or a version. */
final class ThreadsBlock extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final Notice notice;
    private final String version;
    private final transient List<Anchor> anchors;
    private final transient Supplier<List<CommentThread>> threads;
    private final boolean mayWrite;
    private final Div list = new Div();

    /** One for each thread, for good: what is half written stays when another thread changes. */
    private final Map<UUID, WordsField> replies = new HashMap<>();

    private final Map<UUID, Div> places = new HashMap<>();

    private transient Runnable then = () -> {};

    /**
     * @param anchors what a new thread can be about, each with its words; the first unless another
     *     is picked
     */
    ThreadsBlock(
            Desk desk,
            Notice notice,
            String version,
            SequencedMap<Anchor, String> anchors,
            Supplier<List<CommentThread>> threads) {
        this.desk = desk;
        this.notice = notice;
        this.version = version;
        this.anchors = List.copyOf(anchors.keySet());
        this.threads = threads;
        mayWrite = desk.may(Role.REVIEWER);
        addClassName("desk-card");
        add(new H2(getTranslation("desk.comments")), list);
        if (mayWrite) {
            add(opener(anchors));
        }
        refresh();
    }

    /** Something else of the page that changes with a thread. */
    void whenChanged(Runnable further) {
        then = further;
    }

    private Div opener(SequencedMap<Anchor, String> about) {
        WordsField words =
                new WordsField(
                        getTranslation("desk.comment.new"),
                        desk.kept("thread:" + version + ":" + anchors.getFirst().words()));
        words.reachedBy("c");
        SequencedMap<String, String> choices = new LinkedHashMap<>();
        about.values().forEach(said -> choices.put(Integer.toString(choices.size()), said));
        Choice anchor = new Choice(getTranslation("desk.comment.about"), choices, "0");
        anchor.setVisible(choices.size() > 1);
        Tick blocking = new Tick(getTranslation("desk.comment.blocking"), false);
        Button send =
                new Button(
                        getTranslation("desk.comment.send"),
                        _ ->
                                act(who -> {
                                    desk.discussions()
                                            .open(
                                                    version,
                                                    anchors.get(Integer.parseInt(anchor.picked())),
                                                    blocking.ticked(),
                                                    who,
                                                    words.words());
                                    words.sent();
                                    blocking.clear();
                                    anchor.pick("0");
                                }));
        return new Div(words, anchor, blocking, send);
    }

    private void act(Consumer<String> act) {
        notice.attempt(() -> {
            act.accept(desk.signedIn().require(Role.REVIEWER));
            refresh();
            then.run();
        });
    }

    private void act(UUID thread, Consumer<String> act) {
        act(act);
        Focus.keepIn(places.getOrDefault(thread, list));
    }

    private void refresh() {
        places.clear();
        list.removeAll();
        List<CommentThread> all = threads.get();
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("desk.comment.none")));
        }
        all.forEach(thread -> list.add(show(thread)));
    }

    private Div show(CommentThread thread) {
        Div shown = new Div();
        places.put(thread.id(), shown);
        shown.addClassName("desk-thread");
        Paragraph about =
                new Paragraph(
                        getTranslation(
                                thread.blocks() ? "desk.thread.blocking" : "desk.thread.about",
                                thread.anchor().words(),
                                thread.version().substring(0, 12)));
        about.addClassName("desk-version");
        shown.add(about);
        for (Comment comment : thread.comments()) {
            Paragraph by =
                    new Paragraph(
                            getTranslation(
                                    "desk.comment.by",
                                    comment.author(),
                                    Moments.words(comment.written())));
            by.addClassName("desk-version");
            Paragraph words = new Paragraph(comment.words());
            words.addClassName("desk-said");
            shown.add(by, words);
        }
        thread.resolution()
                .ifPresent(resolution ->
                        shown.add(
                                new Paragraph(
                                        getTranslation(
                                                "desk.thread.resolved",
                                                resolution.by(),
                                                Moments.words(resolution.at())))));
        if (mayWrite) {
            shown.add(answer(thread));
        }
        return shown;
    }

    private Div answer(CommentThread thread) {
        UUID id = thread.id();
        WordsField words =
                replies.computeIfAbsent(
                        id,
                        _ ->
                                new WordsField(
                                        getTranslation("desk.comment.reply"),
                                        desk.kept("reply:" + id)));
        Button reply =
                new Button(
                        getTranslation("desk.comment.send-reply"),
                        _ ->
                                act(
                                        id,
                                        who -> {
                                            desk.discussions().reply(id, who, words.words());
                                            words.sent();
                                        }));
        Button close =
                thread.open()
                        ? new Button(
                                getTranslation("desk.thread.resolve"),
                                _ -> act(id, who -> desk.discussions().resolve(id, who)))
                        : new Button(
                                getTranslation("desk.thread.reopen"),
                                _ -> act(id, who -> desk.discussions().reopen(id, who)));
        Div buttons = new Div(reply, close);
        buttons.addClassName("buttons");
        return new Div(words, buttons);
    }
}
