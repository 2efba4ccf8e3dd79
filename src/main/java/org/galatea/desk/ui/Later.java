package org.galatea.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.galatea.review.RefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A part of a page that is still being worked out; shows it as soon as it is there. */
final class Later<T> extends Div {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(Later.class);
    private static final int LOOK_MILLIS = 700;

    private final transient CompletableFuture<T> work;
    private final transient Function<T, Component> show;
    private transient @Nullable Registration looking;

    /** How many parts of one page are waited for; while there are any, the page asks. */
    private record Waiting(int parts) {}

    Later(CompletableFuture<T> work, Function<T, Component> show) {
        this.work = work;
        this.show = show;
        addClassName("desk-later");
        getElement().setAttribute("aria-live", "polite");
        getElement().setAttribute("aria-busy", "true");
        add(new Paragraph(getTranslation("desk.working")));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (work.isDone()) {
            finish();
        } else {
            looking = event.getUI().addPollListener(_ -> look(event.getUI()));
            waiting(event.getUI(), 1);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
    }

    private void look(UI ui) {
        if (work.isDone()) {
            stop(ui);
            finish();
        }
    }

    private void stop(UI ui) {
        if (looking != null) {
            looking.remove();
            looking = null;
            waiting(ui, -1);
        }
    }

    private void finish() {
        removeAll();
        getElement().removeAttribute("aria-busy");
        try {
            add(show.apply(work.join()));
        } catch (CompletionException | RefusedException | DataAccessException e) {
            log.warn("Something could not be worked out.", e);
            add(new Paragraph(getTranslation("desk.not-worked-out")));
        }
    }

    private static void waiting(UI ui, int more) {
        Waiting before = ComponentUtil.getData(ui, Waiting.class);
        int parts = (before == null ? 0 : before.parts()) + more;
        ComponentUtil.setData(ui, Waiting.class, new Waiting(parts));
        ui.setPollInterval(parts > 0 ? LOOK_MILLIS : -1);
    }
}
