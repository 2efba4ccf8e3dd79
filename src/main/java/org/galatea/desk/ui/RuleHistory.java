package org.galatea.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.galatea.guide.RuleId;
import org.galatea.report.Written;
import org.galatea.review.GuideVersion;
import org.galatea.review.Page;

/** The versions that changed a rule; what they changed is compared when it is asked for. */
final class RuleHistory extends Section {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient Desk desk;

    RuleHistory(Desk desk, RuleId rule) {
        this.desk = desk;
        add(new H2(getTranslation("desk.rule.history")));
        List<GuideVersion> versions = desk.versions().changing(rule, Page.first(SHOWN));
        if (versions.isEmpty()) {
            add(new Paragraph(getTranslation("desk.rule.never-changed")));
        }
        versions.forEach(version -> add(step(version, rule)));
    }

    private NativeDetails step(GuideVersion version, RuleId rule) {
        Div compared = new Div();
        NativeDetails step =
                new NativeDetails(
                        getTranslation(
                                "desk.history.step",
                                Moments.words(version.created()),
                                version.shortHash(),
                                version.createdBy(),
                                version.note()),
                        compared);
        step.addToggleListener(event -> {
            if (event.isOpened() && compared.getComponentCount() == 0) {
                compared.add(change(version, rule));
            }
        });
        return step;
    }

    private RuleChange change(GuideVersion version, RuleId rule) {
        return new RuleChange(
                version.parent().flatMap(parent -> text(parent, rule)), text(version.hash(), rule));
    }

    private Optional<String> text(String version, RuleId rule) {
        return Written.of(desk.versions().source(version), rule);
    }
}
