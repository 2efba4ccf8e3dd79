package org.galatea.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
        event.getSource()
                .addSessionInitListener(begun -> begun.getSession().setErrorHandler(this::tell));
    }

    private SystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        // The page loads again by itself and finds the answers in the tab.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setCookiesDisabledNotificationEnabled(false);
        messages.setInternalErrorCaption(words.getTranslation("lost.fault.title", locale));
        messages.setInternalErrorMessage(words.getTranslation("lost.fault", locale));
        messages.setSyncErrorNotificationEnabled(false);
        return messages;
    }

    private void tell(ErrorEvent event) {
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
