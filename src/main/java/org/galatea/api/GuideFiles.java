package org.galatea.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.galatea.exchange.GuideForm;
import org.galatea.guide.GuideSource;
import org.galatea.live.LiveGuide;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * The live guide as files: {@code /api/v1/guide.zip}, {@code .xlsx} and {@code .dmn}.
 *
 * <p>Each is made once for each version that speaks, so that asking again costs little.
 */
@Configuration(proxyBeanMethods = false)
class GuideFiles {

    /** Before the pages, which answer every address that nobody else knows. */
    @Bean
    SimpleUrlHandlerMapping guideFileMapping(LiveGuide live) {
        Map<String, HttpRequestHandler> handlers = new LinkedHashMap<>();
        for (GuideForm form : GuideForm.values()) {
            handlers.put("/api/v1/guide." + form.ending(), new GuideFile(live, form)::send);
        }
        return new SimpleUrlHandlerMapping(handlers, 0);
    }

    /** One form of the live guide. */
    private static final class GuideFile {
        private final LiveGuide live;
        private final GuideForm form;
        private Made made = new Made("", new byte[0]);

        private record Made(String version, byte[] bytes) {}

        GuideFile(LiveGuide live, GuideForm form) {
            this.live = live;
            this.form = form;
        }

        void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
                response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
                return;
            }
            GuideSource source = live.source();
            String version = source.version();
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            if (new ServletWebRequest(request, response).checkNotModified("\"" + version + "\"")) {
                return;
            }
            byte[] bytes = made(source, version);
            response.setContentType(form.mediaType());
            response.setContentLength(bytes.length);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + form.fileName(version) + "\"");
            response.getOutputStream().write(bytes);
        }

        private synchronized byte[] made(GuideSource source, String version) {
            if (!made.version().equals(version)) {
                made = new Made(version, form.write(source));
            }
            return made.bytes();
        }
    }
}
