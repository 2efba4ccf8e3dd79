package org.galatea.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all pages of the check share: they wait for the tab's own answers, then show themselves with
 * the focus on their heading.
 */
abstract class CheckPage extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String HEADING_ID = "question";

    /** About two seconds. */
    private static final int FRAMES = 120;

    /** On a slow phone the page may take its time. */
    private static final int FRAMES_TO_WAIT = 30 * FRAMES;

    /** The scripts of all pages of the check, as Vaadin names them. */
    private static final String SCRIPTS =
            Stream.of(QuestionView.class, AnswersView.class, AdviceView.class)
                    .map(BundleUtils::getChunkId)
                    .collect(Collectors.joining(" "));

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
                    if (run.takeGuideReplaced()) {
                        addComponentAsFirst(guideReplaced());
                    }
                    Untranslated.mark(getElement(), run.triage().guide().spoken());
                    focusHeading(ui);
                    prepareNext(ui);
                    ui.getPage().executeJs("window.galatea?.bringBackTyped()");
                });
    }

    private Paragraph guideReplaced() {
        Paragraph note = new Paragraph(getTranslation("run.guide-replaced"));
        note.addClassName("note");
        note.getElement().setAttribute("role", "status");
        return note;
    }

    /** While this page is read, the browser fetches what the pages after it need. */
    private void prepareNext(UI ui) {
        ui.getPage()
                .executeJs(
                        "(window.requestIdleCallback ?? setTimeout)(() =>"
                                + " $0.split(' ').forEach(id => window.Vaadin.Flow.loadOnDemand(id)))",
                        SCRIPTS);
    }

    private void focusHeading(UI ui) {
        // At first the element is not in the page yet, and is moved once more when it is; so the
        // focus waits and comes back, frame by frame, unless the person has moved it.
        ui.getPage()
                .executeJs(
                        """
                        let reached = false;
                        const focus = (frames) => {
                          const heading = document.getElementById($0);
                          if (heading && (!reached || document.activeElement === document.body)) {
                            heading.focus({ preventScroll: true });
                            reached ||= document.activeElement === heading;
                          }
                          if (frames > 0) {
                            const left = reached ? Math.min(frames, $1) : frames;
                            requestAnimationFrame(() => focus(left - 1));
                          }
                        };
                        requestAnimationFrame(() => setTimeout(() => {
                          window.scrollTo({ top: 0, behavior: 'instant' });
                          focus($2);
                        }));
                        """,
                        HEADING_ID,
                        FRAMES,
                        FRAMES_TO_WAIT);
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
