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
    private static final int STEP = 20;

    private final transient Desk desk;
    private final Notice notice;
    private final transient RuleId rule;
    private final Div steps = new Div();
    private final Div older = new Div();

    RuleHistory(Desk desk, Notice notice, RuleId rule) {
        this.desk = desk;
        this.notice = notice;
        this.rule = rule;
        add(new H2(getTranslation("desk.rule.history")), steps, older);
        show(0);
        if (steps.getComponentCount() == 0) {
            steps.add(new Paragraph(getTranslation("desk.rule.never-changed")));
        }
    }

    private void show(int offset) {
        // One more than is shown tells whether there are older ones.
        List<GuideVersion> versions = desk.versions().changing(rule, new Page(offset, STEP + 1));
        versions.stream().limit(STEP).forEach(version -> steps.add(step(version)));
        older.removeAll();
        if (versions.size() > STEP) {
            older.add(
                    new Button(
                            getTranslation("desk.rule.older"),
                            _ ->
                                    notice.attempt(() -> {
                                        show(offset + STEP);
                                        Focus.keepIn(steps.getComponentAt(offset + STEP));
                                    })));
        }
    }

    private NativeDetails step(GuideVersion version) {
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
                compared.add(change(version));
            }
        });
        return step;
    }

    private RuleChange change(GuideVersion version) {
        return new RuleChange(version.parent().flatMap(this::text), text(version.hash()));
    }

    private Optional<String> text(String version) {
        return Written.of(desk.versions().source(version), rule);
    }
}
