package org.galatea.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.mvc.Controller;

/**
 * Which addresses are Vaadin's: the check, the desk, and what their open pages ask for. Everything
 * else is plain pages and the API, which need no script and no session.
 *
 * <p>Vaadin itself is mapped to the root, because one registry of pages serves both rooms; and kept
 * from answering there by {@code vaadin.exclude-urls}.
 */
@Configuration(proxyBeanMethods = false)
class VaadinAddresses {

    private static final String FORWARD = "vaadinForwardingController";

    /**
     * Before our controllers: an open page talks to {@code /?v-r=…}, where the start page is too.
     */
    @Bean
    HandlerMapping vaadinRequests(@Qualifier(FORWARD) Controller vaadin) {
        return new To(
                vaadin,
                -2,
                request ->
                        request.getServletPath().equals("/")
                                && request.getParameter("v-r") != null);
    }

    /** Behind our controllers, such as the page to sign in. */
    @Bean
    HandlerMapping vaadinPages(@Qualifier(FORWARD) Controller vaadin) {
        return new To(
                vaadin,
                1,
                request ->
                        isBelow(request, "/check")
                                || isBelow(request, "/desk")
                                || isBelow(request, "/VAADIN"));
    }

    private static boolean isBelow(HttpServletRequest request, String root) {
        String path = request.getServletPath();
        return path.equals(root) || path.startsWith(root + "/");
    }

    /** Hands some requests to Vaadin. */
    private static final class To extends AbstractHandlerMapping {
        private final Controller vaadin;
        private final Predicate<HttpServletRequest> theirs;

        To(Controller vaadin, int order, Predicate<HttpServletRequest> theirs) {
            this.vaadin = vaadin;
            this.theirs = theirs;
            setOrder(order);
        }

        @Override
        protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
            return theirs.test(request) ? vaadin : null;
        }
    }
}
