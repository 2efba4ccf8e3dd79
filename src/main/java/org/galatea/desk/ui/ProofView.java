package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigInteger;
import java.util.List;
import org.galatea.account.Role;
import org.galatea.guide.Urgency;
import org.galatea.proof.Counterexample;
import org.galatea.proof.Proof;
import org.galatea.proof.Property;

/** What is proven about a version for every set of answers, and how well it meets its cases. */
@Route(value = "desk/proof", layout = DeskLayout.class)
@RolesAllowed("READER")
class ProofView extends DeskPage {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;

    ProofView(Desk desk) {
        this.desk = desk;
    }

    @Override
    void fill(Place from) {
        desk.signedIn().require(Role.READER);
        String version = from.version().orElseGet(desk::current);
        title(getTranslation("desk.proof"));
        put(new VersionLine(desk, version), new Later<>(desk.shelf().worked(version), this::show));
    }

    private Component show(Worked worked) {
        Proof proof = worked.proof();
        Div shown = new Div(counts(proof));
        Section properties = new Section(new H2(getTranslation("desk.proof.properties")));
        proof.properties().forEach(property -> properties.add(property(property, proof.people())));
        shown.add(properties, new AccuracyBlock(worked.accuracy()));
        return shown;
    }

    private Section counts(Proof proof) {
        DeskTable table =
                new DeskTable(
                        getTranslation("desk.rules.urgency"), getTranslation("desk.impact.sets"));
        for (Urgency urgency : Urgency.values()) {
            var row = table.row();
            row.addDataCell().add(new Level(urgency));
            row.addDataCell()
                    .setText(
                            Counts.words(
                                    proof.byUrgency().getOrDefault(urgency, BigInteger.ZERO),
                                    proof.people()));
        }
        return new Section(
                new H2(getTranslation("desk.proof.counts")),
                new Paragraph(getTranslation("desk.proof.people", Counts.words(proof.people()))),
                table,
                new Paragraph(
                        getTranslation(
                                "desk.proof.length",
                                proof.length().longest(),
                                proof.length().average(),
                                WitnessWords.of(proof.length().longestWitness()))));
    }

    private Div property(Property property, BigInteger people) {
        Span verdict =
                new Span(
                        getTranslation(
                                property.holds() ? "desk.proof.holds" : "desk.proof.refuted"));
        verdict.addClassName(property.holds() ? "desk-good" : "desk-down");
        Div block = new Div();
        block.addClassName("desk-entry");
        block.add(new Paragraph(verdict, new Span(" " + property.statement())));
        if (!property.refutations().isEmpty()) {
            block.add(failures(property.refutations(), people));
        }
        if (!property.exceptions().isEmpty()) {
            block.add(
                    new NativeDetails(
                            getTranslation("desk.proof.exceptions", property.exceptions().size()),
                            failures(property.exceptions(), people)));
        }
        return block;
    }

    private UnorderedList failures(List<Counterexample> failures, BigInteger people) {
        UnorderedList list = new UnorderedList();
        for (Counterexample failure : failures) {
            ListItem item = new ListItem(failure.subject() + ": " + failure.says());
            failure.people()
                    .ifPresent(count ->
                            item.add(
                                    new Paragraph(
                                            getTranslation(
                                                    "desk.proof.for",
                                                    Counts.words(count, people)))));
            failure.witness()
                    .ifPresent(witness ->
                            item.add(
                                    new Paragraph(
                                            getTranslation(
                                                    "desk.proof.witness",
                                                    WitnessWords.of(witness)))));
            failure.acceptedBy()
                    .ifPresent(id ->
                            item.add(new Paragraph(getTranslation("desk.proof.accepted", id))));
            list.add(item);
        }
        return list;
    }
}
