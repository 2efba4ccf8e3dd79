package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.concurrent.CompletableFuture;
import org.galatea.proof.RuleSlips;

/** Every small slip that could be made in a rule, and who would notice it. */
final class SlipsBlock extends Section {

    private static final long serialVersionUID = 1L;

    private final String version;

    SlipsBlock(String version, CompletableFuture<RuleSlips> slips) {
        this.version = version;
        add(
                new H2(getTranslation("desk.slips")),
                new Paragraph(getTranslation("desk.slips.words")),
                new Later<>(slips, this::show));
    }

    private Component show(RuleSlips slips) {
        UnorderedList list = new UnorderedList();
        slips.slips().forEach(slip -> list.add(item(slip)));
        long unnoticed =
                slips.slips().stream()
                        .filter(slip -> slip.fate() == RuleSlips.Fate.UNNOTICED)
                        .count();
        return new Div(
                new Paragraph(getTranslation("desk.slips.count", slips.slips().size(), unnoticed)),
                list);
    }

    private ListItem item(RuleSlips.Slip slip) {
        ListItem item = new ListItem(new Span(slip.words() + ": "));
        Span fate = new Span(getTranslation("desk.slip." + slip.fate()));
        if (slip.fate() == RuleSlips.Fate.UNNOTICED) {
            fate.addClassName("desk-mark");
        }
        item.add(fate);
        slip.vignette().ifPresent(id -> item.add(new Span(" "), OnBench.vignette(version, id, id)));
        slip.witness()
                .ifPresent(witness ->
                        item.add(new Span(" "), OnBench.person(version, witness.person())));
        return item;
    }
}
