package org.galatea.embed;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How a clinic puts the check on its site, and the address that its page shows. */
@Controller
class EmbedPages {

    private final EmbedSites sites;

    EmbedPages(EmbedSites sites) {
        this.sites = sites;
    }

    @GetMapping("/embed")
    String how() {
        return "embed";
    }

    /** A clinic can name the language of its page; a person in the frame can pick another one. */
    @GetMapping("/embed/{id}")
    String check(
            @PathVariable String id, @RequestParam(name = "lang", defaultValue = "") String lang) {
        String check = "redirect:/check?site=" + site(id).id();
        return lang.matches("[a-z]{2,3}") ? check + "&lang=" + lang : check;
    }

    @GetMapping("/embed/{id}/look.css")
    ResponseEntity<String> look(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(site(id).accent().css());
    }

    private EmbedSite site(String id) {
        return sites.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
