package org.galatea.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * What all pages of the check share: they wait for the tab's own answers, then show themselves with
 * the focus on their heading.
 */
abstract class CheckPage extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String HEADING_ID = "question";

    private final transient Run run;
    private String title = "";

    CheckPage(Run run) {
        this.run = run;
        setId("main");
        addClassName("check");
    }

    /** Fills the empty page; or navigates to another one where this page has no sense yet. */
    abstract void show(UI ui);

    Run run() {
        return run;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        UI ui = UI.getCurrentOrThrow();
        removeAll();
        add(new Paragraph(getTranslation("page.loading")));
        run.whenRestored(
                ui,
                () -> {
                    removeAll();
                    show(ui);
                    Untranslated.mark(getElement(), run.triage().guide().spoken());
                    focusHeading(ui);
                });
    }

    private void focusHeading(UI ui) {
        // The element may not be in the page yet, so the focus waits for the next frame.
        ui.getPage()
                .executeJs(
                        "requestAnimationFrame(() => setTimeout(() => {"
                                + " window.scrollTo(0, 0);"
                                + " document.getElementById($0)?.focus({preventScroll: true}); }))",
                        HEADING_ID);
    }

    /** The page's heading; it gets the focus, so that a screen reader reads it first. */
    H1 heading(String text) {
        H1 heading = new H1(text);
        heading.setId(HEADING_ID);
        heading.getElement().setAttribute("tabindex", "-1");
        showTitle(text);
        return heading;
    }

    void showTitle(String text) {
        title = getTranslation("page.title", text);
        UI.getCurrentOrThrow().getPage().setTitle(title);
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("app.name") : title;
    }
}
