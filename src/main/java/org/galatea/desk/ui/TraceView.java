package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.stream.Collectors;
import org.galatea.account.Role;
import org.galatea.guide.RuleId;
import org.galatea.report.GuideReport;
import org.galatea.trace.Criterion;
import org.galatea.trace.Hazard;
import org.galatea.trace.Traceability;

/** How each criterion leads to rules, cases and articles, and what controls each hazard. */
@Route(value = "desk/trace", layout = DeskLayout.class)
@RolesAllowed("READER")
class TraceView extends DeskPage {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;

    TraceView(Desk desk) {
        this.desk = desk;
    }

    @Override
    void fill(Place from) {
        desk.signedIn().require(Role.READER);
        String version = from.version().orElseGet(desk::current);
        title(getTranslation("rules.trace"));
        put(
                new VersionLine(desk, version),
                new Later<>(desk.shelf().report(version), report -> show(report, version)));
    }

    private Component show(GuideReport report, String version) {
        return new Div(criteria(report.trace(), version), hazards(report.trace()));
    }

    private Section criteria(Traceability trace, String version) {
        DeskTable table =
                new DeskTable(
                        getTranslation("rules.criterion"),
                        getTranslation("desk.rules.urgency"),
                        getTranslation("rules.title"),
                        getTranslation("rules.evidence"),
                        getTranslation("rules.cases"),
                        getTranslation("nav.articles"),
                        getTranslation("rules.hazards"));
        trace.rows().forEach((criterion, row) -> row(table, criterion, row, version));
        Section section =
                new Section(
                        new H2(getTranslation("rules.criteria")),
                        new Paragraph(getTranslation("rules.criteria.words")),
                        table);
        if (trace.breaks().isEmpty()) {
            section.add(new Paragraph(getTranslation("rules.trace.whole")));
        } else {
            UnorderedList breaks = new UnorderedList();
            trace.breaks().forEach(broken -> breaks.add(new ListItem(broken)));
            section.add(breaks);
        }
        return section;
    }

    private static void row(
            DeskTable table, Criterion criterion, Traceability.Row traced, String version) {
        NativeTableRow row = table.row();
        row.addDataCell().setText(criterion.id() + " " + criterion.says());
        row.addDataCell().add(new Level(criterion.urgency()));
        Div rules = new Div();
        criterion.missing().ifPresent(why -> rules.add(new Span(why)));
        for (RuleId rule : traced.rules()) {
            rules.add(RuleView.link(rule, rule.value(), RuleFilter.all(version)), new Span(" "));
        }
        row.addDataCell().add(rules);
        row.addDataCell().setText(list(traced.evidence()));
        Div cases = new Div();
        for (String id : traced.vignettes()) {
            cases.add(OnBench.vignette(version, id, id), new Span(" "));
        }
        row.addDataCell().add(cases);
        row.addDataCell().setText(list(traced.articles()));
        row.addDataCell().setText(list(traced.hazards()));
    }

    private Section hazards(Traceability trace) {
        DeskTable table =
                new DeskTable(
                        getTranslation("rules.hazard"),
                        getTranslation("rules.hazard.cause"),
                        getTranslation("rules.hazard.effect"),
                        getTranslation("rules.hazard.risk"),
                        getTranslation("rules.hazard.controls"));
        for (Hazard hazard : trace.hazards()) {
            NativeTableRow row = table.row();
            row.addDataCell().setText(hazard.id() + " " + hazard.hazard());
            row.addDataCell().setText(hazard.cause());
            row.addDataCell().setText(hazard.effect());
            row.addDataCell()
                    .setText(
                            getTranslation(
                                    "rules.hazard.levels",
                                    hazard.severity(),
                                    hazard.likelihood(),
                                    hazard.residual()));
            UnorderedList controls = new UnorderedList();
            hazard.controls()
                    .forEach(control ->
                            controls.add(new ListItem(control.kind() + ": " + control.says())));
            row.addDataCell().add(controls);
        }
        return new Section(
                new H2(getTranslation("rules.hazards")),
                new Paragraph(getTranslation("rules.hazards.words")),
                table);
    }

    private static String list(Collection<String> ids) {
        return ids.stream().collect(Collectors.joining(", "));
    }
}
