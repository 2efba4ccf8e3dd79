package org.galatea.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Collection;
import org.galatea.guide.Region;

/** Which country's phone numbers to show; guessed from the browser, always changeable. */
@AnonymousAllowed
@Route(CheckNavigation.BEGIN)
class BeginView extends CheckPage {

    private static final long serialVersionUID = 1L;

    BeginView(Run run) {
        super(run);
    }

    @Override
    void show(UI ui) {
        Collection<Region> regions = run().triage().guide().regions().values();
        RadioButtonGroup<Region> group = new RadioButtonGroup<>();
        group.setItems(regions);
        group.setItemLabelGenerator(Region::name);
        group.setAriaLabelledBy(HEADING_ID);
        group.addClassName("options");
        group.setValue(run().region());

        Anchor back = new Anchor("/", getTranslation("question.back"));
        back.setRouterIgnore(true);
        back.addClassName("back");
        Paragraph hint = new Paragraph(getTranslation("begin.hint"));
        hint.addClassName("hint");
        add(back, heading(getTranslation("begin.heading")), hint, group, buttons(ui, group));
    }

    private Div buttons(UI ui, RadioButtonGroup<Region> group) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        Button onward =
                new Button(
                        getTranslation(run().isBegun() ? "begin.carry-on" : "question.continue"),
                        _ -> {
                            run().choose(group.getValue());
                            CheckNavigation.onward(ui, run().interview());
                        });
        onward.addThemeVariants(ButtonVariant.PRIMARY);
        onward.addClassName("onward");
        buttons.add(onward);
        if (run().isBegun()) {
            buttons.add(
                    new Button(
                            getTranslation("run.start-again"),
                            _ -> {
                                run().erase();
                                run().choose(group.getValue());
                                CheckNavigation.onward(ui, run().interview());
                            }));
        }
        return buttons;
    }
}
