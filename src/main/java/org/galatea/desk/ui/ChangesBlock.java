package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.galatea.guide.GuideSource;
import org.galatea.guide.RuleId;
import org.galatea.report.Written;

/** What a version changes in the words of the guide: rules side by side, then all other files. */
final class ChangesBlock extends Div {

    private static final long serialVersionUID = 1L;

    /** So many changes stand open at once; a rewritten guide would be too much for a browser. */
    private static final int OPEN = 20;

    /** So many more are listed at once. */
    private static final int STEP = 60;

    private final transient Desk desk;
    private final String hash;
    private final transient GuideSource before;
    private final transient GuideSource after;

    ChangesBlock(Desk desk, String hash, String against) {
        this.desk = desk;
        this.hash = hash;
        before = desk.shelf().source(against);
        after = desk.shelf().source(hash);
        Section rules = new Section(new H2(getTranslation("desk.changes.rules")));
        Map<RuleId, String> then = desk.shelf().fingerprints(against);
        Map<RuleId, String> now = desk.shelf().fingerprints(hash);
        List<RuleId> changed =
                now.keySet().stream()
                        .filter(rule -> !Objects.equals(now.get(rule), then.get(rule)))
                        .toList();
        if (changed.isEmpty()) {
            rules.add(new Paragraph(getTranslation("desk.none")));
        }
        Div list = new Div();
        Div more = new Div();
        list(changed, 0, list, more);
        rules.add(list, more);
        then.keySet().stream()
                .filter(rule -> !now.containsKey(rule))
                .forEach(gone -> rules.add(new H3(gone.value()), change(gone)));
        add(rules, files());
    }

    private void list(List<RuleId> changed, int offset, Div list, Div more) {
        int shown = Math.min(offset + STEP, changed.size());
        for (int at = offset; at < shown; at++) {
            RuleId id = changed.get(at);
            list.add(
                    new H3(RuleView.link(id, id.value(), RuleFilter.changed(hash)), title(id)),
                    at < OPEN ? change(id) : closed(id));
        }
        more.removeAll();
        if (shown < changed.size()) {
            int before = list.getComponentCount();
            more.add(
                    new Button(
                            getTranslation("desk.more", changed.size() - shown),
                            _ -> {
                                list(changed, shown, list, more);
                                Focus.keepIn(list.getComponentAt(before));
                            }));
        }
    }

    private RuleChange change(RuleId id) {
        return new RuleChange(Written.of(before, id), Written.of(after, id));
    }

    private NativeDetails closed(RuleId id) {
        Div compared = new Div();
        NativeDetails details = new NativeDetails(getTranslation("desk.changes.show"), compared);
        details.addToggleListener(event -> {
            if (event.isOpened() && compared.getComponentCount() == 0) {
                compared.add(change(id));
            }
        });
        return details;
    }

    private Span title(RuleId id) {
        return new Span(
                " "
                        + desk.shelf()
                                .volume(hash)
                                .guide()
                                .rule(id)
                                .map(rule -> rule.head().title())
                                .orElse(""));
    }

    private Section files() {
        Section section = new Section(new H2(getTranslation("desk.changes.files")));
        Set<String> paths = new TreeSet<>(before.files().keySet());
        paths.addAll(after.files().keySet());
        paths.removeIf(path -> Objects.equals(before.files().get(path), after.files().get(path)));
        for (String path : paths) {
            Div compared = new Div();
            NativeDetails details = new NativeDetails(path, compared);
            details.addToggleListener(event -> {
                if (event.isOpened() && compared.getComponentCount() == 0) {
                    FileDiff.hunks(
                                    before.files().getOrDefault(path, ""),
                                    after.files().getOrDefault(path, ""))
                            .forEach(compared::add);
                }
            });
            section.add(details);
        }
        return section;
    }
}
