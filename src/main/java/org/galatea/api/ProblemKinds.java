package org.galatea.api;

import java.util.Optional;
import org.galatea.http.HttpProblem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the type of a problem means, at the address that the type is. */
@Controller
class ProblemKinds {

    private final DocumentWords words;

    ProblemKinds(DocumentWords words) {
        this.words = words;
    }

    @GetMapping(path = HttpProblem.TYPES + "{type}", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    ResponseEntity<String> kind(@PathVariable String type) {
        String key = "problem." + type;
        return ResponseEntity.of(
                Optional.of(key)
                        .filter(known -> words.has(known + ".title"))
                        .map(known ->
                                words.of(known + ".title")
                                        + "\n\n"
                                        + words.of(known + ".detail")
                                        + "\n"));
    }
}
