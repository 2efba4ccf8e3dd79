package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.galatea.guide.RuleId;
import org.galatea.proof.Impact;
import org.galatea.proof.Witness;
import org.galatea.report.Counts;

/** For whom a version gives other advice than another one: exact numbers, and a person for each. */
final class ImpactSection extends Section {

    private static final long serialVersionUID = 1L;

    ImpactSection(Desk desk, String before, String after) {
        add(
                new H2(getTranslation("desk.impact")),
                new Later<>(
                        desk.shelf().impact(before, after), impact -> show(impact, before, after)));
    }

    private Component show(Impact impact, String before, String after) {
        Div shown = new Div();
        shown.add(
                new Paragraph(
                        getTranslation(
                                "desk.impact.people",
                                Counts.words(impact.peopleBefore()),
                                Counts.words(impact.peopleAfter()))));
        if (impact.moves().isEmpty()) {
            shown.add(new Paragraph(getTranslation("desk.impact.no-moves")));
        } else {
            shown.add(moves(impact, before, after));
        }
        UnorderedList list = new UnorderedList();
        impact.rules()
                .forEach(rule ->
                        list.add(
                                new ListItem(
                                        getTranslation(
                                                rule.kind() == Impact.RuleChange.Kind.CHANGED
                                                                && rule.starts().signum() == 0
                                                                && rule.stops().signum() == 0
                                                        ? "desk.impact.rule.same"
                                                        : "desk.impact.rule." + rule.kind(),
                                                rule.rule().value(),
                                                Counts.words(rule.starts()),
                                                Counts.words(rule.stops())))));
        Optional<Witness> shownBefore = Optional.empty();
        for (Impact.Words words : impact.words()) {
            ListItem item =
                    new ListItem(
                            getTranslation(
                                    words.rewritten()
                                            ? "desk.impact.rewritten"
                                            : "desk.impact.words",
                                    words.kind(),
                                    words.id(),
                                    Counts.words(words.gain()),
                                    Counts.words(words.lose())));
            if (words.witness().isPresent() && words.witness().equals(shownBefore)) {
                item.add(new Div(getTranslation("desk.impact.same-person")));
            } else {
                words.witness().ifPresent(person -> item.add(witness(person, before, after)));
            }
            shownBefore = words.witness();
            list.add(item);
        }
        shown.add(list);
        return shown;
    }

    /** A person of the change, to be opened on the bench under both versions. */
    private Div witness(Witness witness, String before, String after) {
        Anchor then = OnBench.person(after, witness.other().orElse(witness.person()));
        then.setText(getTranslation("desk.impact.bench-after"));
        Anchor now = OnBench.person(before, witness.person());
        now.setText(getTranslation("desk.impact.bench-before"));
        return new Div(new Span(WitnessWords.of(witness) + " "), now, new Span(" "), then);
    }

    private DeskTable moves(Impact impact, String before, String after) {
        DeskTable table =
                new DeskTable(
                        getTranslation("desk.impact.move"),
                        getTranslation("desk.impact.sets"),
                        getTranslation("desk.impact.by"),
                        getTranslation("desk.impact.witness"));
        for (Impact.Move move : impact.moves()) {
            NativeTableRow row = table.row();
            Span way =
                    new Span(
                            getTranslation(
                                    move.isDownward() ? "desk.impact.down" : "desk.impact.up"));
            way.addClassName(move.isDownward() ? "desk-down" : "desk-up");
            row.addDataCell()
                    .add(
                            way,
                            new Span(" "),
                            new Level(move.from()),
                            new Span(" \u2192 "),
                            new Level(move.to()));
            row.addDataCell().setText(Counts.words(move.people(), impact.peopleBefore()));
            row.addDataCell()
                    .setText(
                            move.because().stream()
                                    .map(RuleId::value)
                                    .collect(Collectors.joining(", ")));
            row.addDataCell().add(witness(move.witness(), before, after));
        }
        return table;
    }
}
