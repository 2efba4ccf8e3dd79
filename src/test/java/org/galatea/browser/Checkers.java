package org.galatea.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two independent programs that look for barriers: axe, and IBM's Equal Access checker. They know
 * different rules, so one finds what the other lets through.
 */
final class Checkers {

    private static final List<String> AXE_RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Installed by {@code ./galatea test}; pinned in src/test/npm/accessibility. */
    private static final Path IBM =
            Path.of(
                    "target",
                    "npm",
                    "accessibility",
                    "node_modules",
                    "accessibility-checker-engine",
                    "ace.js");

    /** What it only asks a human to look at is no fault; what it is sure of is. */
    private static final String IBM_CHECK =
            """
            async () => {
              const report = await new ace.Checker().check(document, ['WCAG_2_2']);
              return report.results
                .filter(result => result.value[0] === 'VIOLATION' && result.value[1] === 'FAIL')
                // Vaadin's own box for a lost connection.
                .filter(result => !result.path.dom.includes('vaadin-connection-indicator'))
                .map(result => 'ibm: ' + result.ruleId + ' ' + result.message + ' ' + result.snippet);
            }
            """;

    private Checkers() {}

    /** All faults of the page as it is now. */
    static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>(axe(page));
        faults.addAll(ibm(page));
        return faults;
    }

    /** What axe alone finds. */
    static List<String> axe(Page page) {
        return new AxeBuilder(page)
                        // Vaadin's own box for a lost connection stands outside of every landmark.
                        .exclude("vaadin-connection-indicator")
                        .withTags(AXE_RULES)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(violation -> "axe: " + violation.getId() + " " + violation.getNodes())
                        .toList();
    }

    private static List<String> ibm(Page page) {
        page.evaluate(source() + "\n;undefined");
        return ((List<?>) page.evaluate(IBM_CHECK)).stream().map(String::valueOf).toList();
    }

    private static String source() {
        if (!Files.exists(IBM)) {
            throw new IllegalStateException(
                    IBM + " is missing.\nMaybe run ./galatea tools, which installs it.");
        }
        try {
            return Files.readString(IBM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
