package org.galatea.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every plain page knows its language, error pages too. */
@ControllerAdvice(annotations = Controller.class)
class LanguageOfPages {

    private final Languages languages;

    LanguageOfPages(Languages languages) {
        this.languages = languages;
    }

    @ModelAttribute("language")
    PageLanguage language(HttpServletRequest request) {
        return languages.of(request);
    }
}
