package org.galatea.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A page of the desk: a heading, a place for notices, and what the page is for. */
abstract class DeskPage extends Main
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String HEADING_ID = "page-heading";

    private final H1 heading = new H1();
    private final Notice notice = new Notice();
    private final Div body = new Div();
    private transient Place place = Place.NOWHERE;

    DeskPage() {
        setId("main");
        addClassName("desk-page");
        heading.setId(HEADING_ID);
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading, notice, body);
    }

    /** Fills the empty page. May throw what {@link Notice#attempt} knows how to tell. */
    abstract void fill(Place from);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        place = Place.of(event);
        build();
    }

    /** Builds the page anew; what was pressed for it may be gone. */
    final void show() {
        build();
        Focus.keepIn(heading);
    }

    private void build() {
        body.removeAll();
        if (!notice.attempt(() -> fill(place)) && heading.getText().isEmpty()) {
            title(getTranslation("desk.title"));
        }
    }

    /**
     * Whether something is there that the rest of the page needs. If not, the page says so, and is
     * built anew as soon as it is.
     */
    final boolean isThere(CompletableFuture<?> needed) {
        boolean there = needed.isDone();
        if (!there) {
            put(
                    new Later<>(
                            needed.handle((_, fault) -> Optional.ofNullable(fault)),
                            fault -> {
                                fault.ifPresentOrElse(this::tell, this::show);
                                return new Div();
                            }));
        }
        return there;
    }

    /** What else went wrong, Vaadin is told. */
    private void tell(Throwable fault) {
        notice.attempt(() -> {
            throw fault instanceof CompletionException
                            && fault.getCause() instanceof RuntimeException cause
                    ? cause
                    : new CompletionException(fault);
        });
    }

    @Override
    public final void afterNavigation(AfterNavigationEvent event) {
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs(
                        // Whoever types already is not interrupted.
                        "requestAnimationFrame(() => setTimeout(() => {"
                                + " if (location.hash || document.activeElement"
                                + "?.matches('input, textarea, select')) return;"
                                + " window.scrollTo(0, 0);"
                                + " document.getElementById($0)?.focus({preventScroll: true}); }))",
                        HEADING_ID);
    }

    final void put(Component... parts) {
        Arrays.stream(parts).forEach(body::add);
    }

    final Notice notice() {
        return notice;
    }

    final void title(String words) {
        heading.setText(words);
        UI.getCurrentOrThrow().getPage().setTitle(getPageTitle());
    }

    @Override
    public final String getPageTitle() {
        return getTranslation(
                "page.title",
                heading.getText().isEmpty() ? getTranslation("desk.title") : heading.getText());
    }
}
