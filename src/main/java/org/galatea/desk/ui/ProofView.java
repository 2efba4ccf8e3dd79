package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.galatea.account.Role;
import org.galatea.guide.Urgency;
import org.galatea.proof.Counterexample;
import org.galatea.proof.Proof;
import org.galatea.proof.Property;
import org.galatea.report.Counts;
import org.galatea.report.GuideReport;

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
        put(
                new VersionLine(desk, version),
                new Later<>(desk.shelf().report(version), report -> show(report, version)));
    }

    private Component show(GuideReport report, String version) {
        Proof proof = report.proof();
        Div shown = new Div(papers(report, version), counts(proof, version));
        Section properties = new Section(new H2(getTranslation("desk.proof.properties")));
        proof.properties().forEach(property -> properties.add(property(property, report, version)));
        shown.add(properties, new AccuracyBlock(report.accuracy()));
        return shown;
    }

    /** The whole report to take away, and the tables that have a page of their own. */
    private Div papers(GuideReport report, String version) {
        RouterLink trace = new RouterLink(getTranslation("rules.trace"), TraceView.class);
        trace.setQueryParameters(QueryParameters.of("version", version));
        Div papers =
                new Div(
                        download(
                                "report.pdf",
                                report,
                                "pdf",
                                "application/pdf",
                                () -> desk.shelf().paper(version).join()),
                        download(
                                "report.html",
                                report,
                                "html",
                                "text/html;charset=utf-8",
                                () -> desk.shelf().page(report).getBytes(StandardCharsets.UTF_8)),
                        trace);
        papers.addClassName("buttons");
        return papers;
    }

    private Anchor download(
            String words, GuideReport report, String ending, String type, Supplier<byte[]> paper) {
        Anchor anchor =
                new Anchor(
                        DownloadHandler.fromInputStream(_ -> {
                            desk.signedIn().require(Role.READER);
                            byte[] bytes = paper.get();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    "guide-" + report.guide().shortVersion() + "." + ending,
                                    type,
                                    bytes.length);
                        }),
                        getTranslation(words));
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private Section counts(Proof proof, String version) {
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
                                WitnessWords.of(proof.length().longestWitness()))),
                new Paragraph(OnBench.person(version, proof.length().longestWitness().person())));
    }

    private Div property(Property property, GuideReport report, String version) {
        Span verdict =
                new Span(
                        getTranslation(
                                property.holds() ? "desk.proof.holds" : "desk.proof.refuted"));
        verdict.addClassName(property.holds() ? "desk-good" : "desk-down");
        Div block = new Div();
        block.addClassName("desk-entry");
        block.add(new Paragraph(verdict, new Span(" " + property.statement())));
        if (!property.refutations().isEmpty()) {
            block.add(failures(property.refutations(), report, version));
        }
        if (!property.exceptions().isEmpty()) {
            block.add(
                    new NativeDetails(
                            getTranslation("desk.proof.exceptions", property.exceptions().size()),
                            failures(property.exceptions(), report, version)));
        }
        return block;
    }

    private UnorderedList failures(
            List<Counterexample> failures, GuideReport report, String version) {
        UnorderedList list = new UnorderedList();
        for (Counterexample failure : failures) {
            ListItem item = new ListItem(failure.subject() + ": " + failure.says());
            failure.people()
                    .ifPresent(count ->
                            item.add(
                                    new Paragraph(
                                            getTranslation(
                                                    "desk.proof.for",
                                                    Counts.words(
                                                            count, report.proof().people())))));
            failure.witness()
                    .ifPresent(witness ->
                            item.add(
                                    new Paragraph(
                                            new Span(getTranslation("desk.proof.example") + " "),
                                            OnBench.witness(version, witness))));
            failure.acceptedBy()
                    .ifPresent(id ->
                            item.add(
                                    new Paragraph(
                                            getTranslation(
                                                    "rules.accepted",
                                                    id,
                                                    report.reason(id).orElse("")))));
            list.add(item);
        }
        return list;
    }
}
