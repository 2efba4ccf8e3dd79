package org.galatea.shell;

import org.galatea.database.Demonstration;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether to say that this is a demonstration. */
@ControllerAdvice
class DemoBanner {

    static final String NAME = "demo";

    private final boolean shown;

    DemoBanner(Environment settings) {
        shown = Demonstration.isOn(settings);
    }

    @ModelAttribute(NAME)
    boolean isShown() {
        return shown;
    }
}
