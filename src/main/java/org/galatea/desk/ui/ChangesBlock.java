package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
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

    ChangesBlock(Desk desk, String hash, String against) {
        GuideSource before = desk.versions().source(against);
        GuideSource after = desk.versions().source(hash);
        Section rules = new Section(new H2(getTranslation("desk.changes.rules")));
        Map<RuleId, String> changed = desk.versions().changed(hash, against);
        if (changed.isEmpty()) {
            rules.add(new Paragraph(getTranslation("desk.none")));
        }
        int shown = 0;
        for (RuleId id : changed.keySet()) {
            rules.add(
                    new H3(
                            RuleView.link(id, id.value(), RuleFilter.changed(hash)),
                            title(desk, hash, id)));
            rules.add(
                    shown++ < OPEN
                            ? new RuleChange(Written.of(before, id), Written.of(after, id))
                            : closed(before, after, id));
        }
        Set<RuleId> gone = new TreeSet<>(desk.versions().fingerprints(against).keySet());
        gone.removeAll(desk.versions().fingerprints(hash).keySet());
        gone.forEach(id ->
                rules.add(
                        new H3(id.value()),
                        new RuleChange(Written.of(before, id), Written.of(after, id))));
        add(rules, files(before, after));
    }

    private NativeDetails closed(GuideSource before, GuideSource after, RuleId id) {
        Div compared = new Div();
        NativeDetails details = new NativeDetails(getTranslation("desk.changes.show"), compared);
        details.addToggleListener(event -> {
            if (event.isOpened() && compared.getComponentCount() == 0) {
                compared.add(new RuleChange(Written.of(before, id), Written.of(after, id)));
            }
        });
        return details;
    }

    private static Span title(Desk desk, String hash, RuleId id) {
        return new Span(
                " "
                        + desk.shelf()
                                .volume(hash)
                                .guide()
                                .rule(id)
                                .map(rule -> rule.head().title())
                                .orElse(""));
    }

    private Section files(GuideSource before, GuideSource after) {
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
