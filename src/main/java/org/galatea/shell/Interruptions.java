package org.galatea.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a person sees of an expired session, a restarted server, a lost connection or a fault of
 * ours: where it can be mended without them, nothing; else calm words of our own.
 */
@Component
class Interruptions implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(Interruptions.class);

    /** Enough to find the place, without a page of server frames. */
    private static final int MOST_FRAMES = 12;

    private final transient I18NProvider words;

    Interruptions(I18NProvider words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .setSystemMessagesProvider(info -> messages(info.getLocale(), info.getRequest()));
        event.getSource()
                .addSessionInitListener(begun -> begun.getSession().setErrorHandler(this::tell));
    }

    private SystemMessages messages(Locale locale, @Nullable VaadinRequest request) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        // The page loads again by itself and finds the answers in the tab.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setCookiesDisabledNotificationEnabled(false);
        messages.setInternalErrorCaption(words.getTranslation("lost.fault.title", locale));
        messages.setInternalErrorMessage(words.getTranslation("lost.fault", locale));
        messages.setSyncErrorNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(!endedMeanwhile(request));
        return messages;
    }

    /** Whoever signs out, or changes their password, can do so while another tab takes a step. */
    private static boolean endedMeanwhile(@Nullable VaadinRequest request) {
        return request != null && request.getWrappedSession(false) == null;
    }

    private void tell(ErrorEvent event) {
        if (endedMeanwhile(VaadinRequest.getCurrent())) {
            log.info("A session ended during a step; its page loads again.");
            return;
        }
        Throwable fault = event.getThrowable();
        // Never the message: it could hold what the person said.
        log.error(
                "A step failed: {} at {}",
                fault.getClass().getName(),
                Stream.of(fault.getStackTrace())
                        .limit(MOST_FRAMES)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < ")));
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.getPage()
                    .executeJs(
                            "window.galatea?.say($0)",
                            words.getTranslation("lost.fault.said", ui.getLocale()));
        }
    }
}
