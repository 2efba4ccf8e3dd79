package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.galatea.account.Role;
import org.galatea.guide.Guide;
import org.galatea.guide.Urgency;
import org.galatea.report.Topic;

/** All rules of a version, to be filtered. */
@Route(value = "desk/rules", layout = DeskLayout.class)
@RolesAllowed("READER")
class RulesView extends DeskPage {

    private static final long serialVersionUID = 1L;

    /** A browser shows so many rows at once without a wait; nobody reads a thousand. */
    private static final int STEP = 60;

    private final transient Desk desk;
    private final Paragraph found = new Paragraph();
    private final Div list = new Div();
    private transient List<RuleRow> rows = List.of();

    RulesView(Desk desk) {
        this.desk = desk;
        found.getElement().setAttribute("role", "status");
    }

    @Override
    void fill(Place from) {
        String login = desk.signedIn().require(Role.READER);
        RuleFilter filter = RuleFilter.of(from);
        String version = filter.version().orElseGet(desk::current);
        title(getTranslation("desk.rules"));
        put(new VersionLine(desk, version));
        if (!isThere(desk.shelf().reading(version))) {
            return;
        }
        rows = RuleRow.all(desk, version, login);
        put(fields(filter, desk.shelf().volume(version).guide()), found, list);
        list(filter, STEP);
    }

    private Div fields(RuleFilter from, Guide guide) {
        PlainField words = new PlainField(getTranslation("desk.rules.words"), "search", "off");
        words.set(from.words());
        Choice urgency =
                new Choice(getTranslation("desk.rules.urgency"), urgencies(), from.urgency());
        Choice topic = new Choice(getTranslation("desk.rules.topic"), topics(), from.topic());
        Choice evidence =
                new Choice(getTranslation("desk.rules.evidence"), sources(guide), from.evidence());
        Choice standing =
                new Choice(getTranslation("desk.rules.standing"), standings(), from.standing());
        Tick mine = new Tick(getTranslation("desk.rules.mine"), from.mine());
        Runnable changed =
                () ->
                        filtered(
                                new RuleFilter(
                                        from.version(),
                                        words.value(),
                                        urgency.picked(),
                                        topic.picked(),
                                        evidence.picked(),
                                        standing.picked(),
                                        mine.ticked()));
        words.whenTyped(changed);
        urgency.whenPicked(changed);
        topic.whenPicked(changed);
        evidence.whenPicked(changed);
        standing.whenPicked(changed);
        mine.whenChanged(changed);
        Div fields = new Div(words, urgency, topic, evidence, standing, mine);
        fields.addClassName("desk-filter");
        return fields;
    }

    private SequencedMap<String, String> urgencies() {
        SequencedMap<String, String> words = all();
        for (Urgency urgency : Urgency.values()) {
            words.put(urgency.name(), urgency.name());
        }
        words.put(RuleFilter.FINDING, getTranslation("desk.rules.finding"));
        return words;
    }

    private SequencedMap<String, String> topics() {
        SequencedMap<String, String> words = all();
        rows.stream()
                .flatMap(row -> row.topic().stream())
                .distinct()
                .sorted(Comparator.comparing(Topic::title))
                .forEach(topic -> words.put(topic.id(), topic.title()));
        return words;
    }

    private SequencedMap<String, String> sources(Guide guide) {
        SequencedMap<String, String> words = all();
        guide.evidence()
                .values()
                .forEach(source ->
                        words.put(
                                source.id(),
                                source.id() + ": " + source.publisher() + ", " + source.title()));
        return words;
    }

    private SequencedMap<String, String> all() {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        words.put("", getTranslation("desk.all"));
        return words;
    }

    private SequencedMap<String, String> standings() {
        SequencedMap<String, String> words = all();
        words.put(RuleFilter.CHANGED, getTranslation("desk.rules.changed"));
        for (Standing standing : Standing.values()) {
            words.put(standing.name(), getTranslation("desk.standing." + standing));
        }
        return words;
    }

    private void filtered(RuleFilter filter) {
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("desk/rules", filter.query()));
        list(filter, STEP);
    }

    private DeskTable list(RuleFilter filter, int shown) {
        List<RuleRow> matching = filter.of(rows);
        found.setText(getTranslation("desk.rules.found", matching.size(), rows.size()));
        list.removeAll();
        DeskTable table =
                new DeskTable(
                        getTranslation("desk.rules.rule"),
                        getTranslation("desk.rules.advises"),
                        getTranslation("desk.rules.topic"),
                        getTranslation("desk.rules.standing"));
        matching.stream().limit(shown).forEach(row -> add(table, row, filter));
        list.add(table);
        if (matching.size() > shown) {
            list.add(
                    new Button(
                            getTranslation("desk.more", matching.size() - shown),
                            _ -> list(filter, shown + STEP).goOnAt(shown)));
        }
        return table;
    }

    private void add(DeskTable table, RuleRow row, RuleFilter filter) {
        NativeTableRow line = table.row();
        RouterLink link =
                RuleView.link(
                        row.rule().id(), row.rule().id() + " " + row.rule().head().title(), filter);
        line.addDataCell().add(link);
        line.addDataCell()
                .add(
                        row.urgency()
                                .<Component>map(Level::new)
                                .orElseGet(() -> new Span(getTranslation("desk.rules.finding"))));
        line.addDataCell().setText(row.topic().map(Topic::title).orElse(""));
        Optional<String> mark =
                row.changedSinceMine()
                        ? Optional.of(getTranslation("desk.rules.since-mine"))
                        : Optional.empty();
        line.addDataCell()
                .setText(
                        getTranslation("desk.standing." + row.standing())
                                + mark.map(words -> ", " + words).orElse(""));
    }
}
