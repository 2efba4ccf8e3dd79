package org.galatea.desk.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.galatea.vignette.Accuracy;

/** How many cases get which urgency, by the one that was expected. */
final class AccuracyBlock extends Section {

    private static final long serialVersionUID = 1L;

    AccuracyBlock(Accuracy accuracy) {
        add(new H2(getTranslation("desk.accuracy")));
        DeskTable table =
                new DeskTable(
                        Stream.concat(
                                        Stream.of(getTranslation("desk.accuracy.corner")),
                                        Arrays.stream(Urgency.values()).map(Enum::name))
                                .toArray(String[]::new));
        for (Urgency expected : Urgency.values()) {
            NativeTableRow row = table.row();
            NativeTableHeaderCell head = row.addHeaderCell();
            head.setText(expected.name());
            head.getElement().setAttribute("scope", "row");
            for (Urgency given : Urgency.values()) {
                row.addDataCell().setText(Integer.toString(accuracy.count(expected, given)));
            }
        }
        UnorderedList shares =
                new UnorderedList(
                        share("desk.accuracy.exact", accuracy.exact()),
                        share("desk.accuracy.never-below", accuracy.neverBelow()),
                        share("desk.accuracy.above", accuracy.overTriage()));
        String undecided =
                accuracy.undecided().stream().map(RuleId::value).collect(Collectors.joining(", "));
        add(
                table,
                shares,
                new Paragraph(
                        undecided.isEmpty()
                                ? getTranslation("desk.accuracy.all-decide")
                                : getTranslation("desk.accuracy.undecided", undecided)));
    }

    private ListItem share(String words, Accuracy.Share share) {
        return new ListItem(
                getTranslation(
                        words,
                        share.count(),
                        share.of(),
                        percent(share.low()),
                        percent(share.high())));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
