package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.galatea.account.Role;
import org.galatea.proof.Impact;
import org.galatea.report.Counts;
import org.galatea.review.DownwardMove;
import org.galatea.review.Readiness;
import org.galatea.review.Review;

/** What is still missing before a version may speak, the reasons for downward moves, the step. */
final class PublishBlock extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final Notice notice;
    private final String version;
    private final String base;
    private final Div content = new Div();
    private final Map<String, WordsField> reasons = new HashMap<>();
    private final WordsField words;

    PublishBlock(Desk desk, Notice notice, String version, String base) {
        this.desk = desk;
        this.notice = notice;
        this.version = version;
        this.base = base;
        words = new WordsField(getTranslation("desk.publish.why"), desk.kept("publish:" + version));
        addClassName("desk-card");
        add(new H2(getTranslation("desk.readiness")), content);
        refresh();
    }

    /** Looks again at what is missing. */
    void refresh() {
        content.removeAll();
        content.add(
                new Later<>(
                        desk.shelf()
                                .impact(base, version)
                                .thenCombine(desk.shelf().faults(version), Known::new),
                        this::show));
    }

    /** What takes seconds to find out. */
    private record Known(Impact impact, List<String> faults) {}

    private static List<DownwardMove> downward(Impact impact) {
        return impact.downward().stream()
                .map(move -> new DownwardMove(move.from(), move.to(), move.people()))
                .toList();
    }

    private Component show(Known known) {
        List<DownwardMove> downward = downward(known.impact());
        Review review = desk.publishing().review(version, downward);
        Readiness readiness = Readiness.of(review);
        Div shown = new Div();
        boolean complete = readiness.ready() && known.faults().isEmpty();
        if (complete) {
            Paragraph ready = new Paragraph(getTranslation("desk.readiness.ready"));
            ready.addClassName("desk-good");
            shown.add(ready);
        } else {
            UnorderedList list = new UnorderedList();
            readiness.missing().forEach(missing -> list.add(new ListItem(missing.words())));
            known.faults().forEach(fault -> list.add(new ListItem(fault)));
            shown.add(list);
        }
        downward.forEach(move -> shown.add(reason(move, review)));
        boolean may = desk.may(Role.PUBLISHER);
        if (may && complete) {
            shown.add(publish(downward));
        }
        return shown;
    }

    private Div reason(DownwardMove move, Review review) {
        Div block = new Div();
        block.addClassName("desk-entry");
        Paragraph what =
                new Paragraph(
                        getTranslation(
                                "desk.reason.move",
                                Counts.words(move.people()),
                                move.from().name(),
                                move.to().name()));
        what.addClassName("desk-down");
        block.add(what);
        Review.Reason known = review.reasons().get(move.key());
        if (known != null) {
            Paragraph said =
                    new Paragraph(
                            getTranslation("desk.reason.given", known.login(), known.words()));
            said.addClassName("desk-said");
            block.add(said);
        }
        if (desk.may(Role.REVIEWER)) {
            WordsField field =
                    reasons.computeIfAbsent(
                            move.key(),
                            key ->
                                    new WordsField(
                                            getTranslation("desk.reason.why"),
                                            desk.kept("reason:" + version + ":" + key)));
            block.add(
                    field, new Button(getTranslation("desk.reason.save"), _ -> give(move, field)));
        }
        return block;
    }

    private void give(DownwardMove move, WordsField field) {
        notice.attempt(() -> {
            String login = desk.signedIn().require(Role.REVIEWER);
            desk.publishing().giveReason(version, move, login, field.words());
            field.sent();
            refresh();
            Focus.keepIn(content);
        });
    }

    private NativeDetails publish(List<DownwardMove> downward) {
        Button sure = new Button(getTranslation("desk.publish.sure"), _ -> publishNow(downward));
        sure.primary();
        NativeDetails details =
                new NativeDetails(
                        getTranslation("desk.publish"),
                        new Div(new Paragraph(getTranslation("desk.publish.words")), words, sure));
        details.addClassName("desk-confirm");
        return details;
    }

    private void publishNow(List<DownwardMove> downward) {
        boolean done =
                notice.attempt(() -> {
                    String login = desk.signedIn().require(Role.PUBLISHER);
                    desk.publishing().publish(version, base, downward, login, words.words());
                    words.sent();
                });
        if (done) {
            content.removeAll();
            content.add(new Paragraph(getTranslation("desk.published")));
            notice.done(getTranslation("desk.published"));
        } else {
            // The button can be pressed again, and the words that were typed are still there.
            refresh();
        }
        Focus.keepIn(content);
    }
}
