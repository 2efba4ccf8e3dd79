package org.galatea.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.galatea.guide.Guide;
import org.galatea.guide.Spoken;
import org.galatea.live.LiveGuide;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the site an app that can be installed, with its reading pages at hand without a connection.
 *
 * <p>Not Vaadin's own worker: that one keeps Vaadin's pages, and ours must never keep a page of the
 * check.
 */
@Controller
class OfflinePages {

    private static final String WORKER = "/META-INF/resources/assets/offline.js";
    private static final List<String> ESSENTIAL =
            List.of(
                    "/offline",
                    "/",
                    "/see-a-doctor",
                    "/articles",
                    "/assets/base.css",
                    "/assets/reading.css",
                    "/assets/app.js",
                    "/assets/favicon.svg");

    private final LiveGuide live;
    private final MessageSource messages;
    private final JsonMapper json = JsonMapper.builder().build();
    private final String worker = read();

    OfflinePages(LiveGuide live, MessageSource messages) {
        this.live = live;
        this.messages = messages;
    }

    /** Stands in for any page that can't be had without a connection. */
    @GetMapping("/offline")
    String offline(Model model, Locale language) {
        Guide guide = live.in(language).guide();
        model.addAttribute("signs", EmergencySigns.of(guide));
        model.addAttribute("regions", List.copyOf(guide.regions().values()));
        return "offline";
    }

    /** Another guide makes another worker, and so fetches the pages anew. */
    @GetMapping("/sw.js")
    ResponseEntity<String> worker() {
        Guide guide = live.now().guide();
        List<String> library =
                Stream.of(
                                guide.articles().keySet().stream().map(id -> "/articles/" + id),
                                guide.signposts().questions().stream()
                                        .map(question -> "/questions/" + question.id()),
                                Stream.of("/about", "/privacy", "/accessibility"))
                        .flatMap(pages -> pages)
                        .toList();
        String version =
                guide.shortVersion() + "-" + Integer.toHexString(Objects.hash(worker, ESSENTIAL));
        String text =
                "const VERSION = %s;%nconst ESSENTIAL = %s;%nconst LIBRARY = %s;%n%s"
                        .formatted(
                                json.writeValueAsString(version),
                                json.writeValueAsString(ESSENTIAL),
                                json.writeValueAsString(library),
                                worker);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(text);
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<String> manifest(Locale language) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", "/");
        manifest.put("name", messages.getMessage("app.name", null, language));
        manifest.put("short_name", messages.getMessage("app.name", null, language));
        manifest.put("description", messages.getMessage("app.tagline", null, language));
        manifest.put("lang", language.toLanguageTag());
        manifest.put("dir", Spoken.direction(language.getLanguage()));
        manifest.put("start_url", "/");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("background_color", "#fbf8f4");
        manifest.put("theme_color", "#0f5c63");
        manifest.put(
                "icons",
                List.of(
                        icon("icon-192.png", 192, "any"),
                        icon("icon-512.png", 512, "any"),
                        icon("icon-maskable.png", 512, "maskable")));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/manifest+json"))
                .body(json.writeValueAsString(manifest));
    }

    private static Map<String, String> icon(String file, int size, String purpose) {
        return Map.of(
                "src",
                "/assets/" + file,
                "sizes",
                size + "x" + size,
                "type",
                "image/png",
                "purpose",
                purpose);
    }

    private static String read() {
        try (InputStream in = OfflinePages.class.getResourceAsStream(WORKER)) {
            return new String(
                    Objects.requireNonNull(in, WORKER).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
