package org.galatea.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    static List<String> faults(Page page) {
        return new AxeBuilder(page)
                        // Vaadin's own box for a lost connection stands outside of every landmark.
                        .exclude("vaadin-connection-indicator")
                        .withTags(RULES)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(violation -> violation.getId() + " " + violation.getNodes())
                        .toList();
    }
}
