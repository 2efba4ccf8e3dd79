package org.galatea.shell;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where it is. */
@Component
class ReadyMessage {

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
            System.out.println(
                    "Galatea is ready: http://localhost:"
                            + java.util.Objects.requireNonNull(web.getWebServer()).getPort());
        }
    }
}
