package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.galatea.TestGuide;
import org.galatea.account.Role;
import org.galatea.audit.AuditLog;
import org.galatea.review.Draft;
import org.galatea.review.Publication;
import org.galatea.review.Verdict;
import org.galatea.review.jdbc.Decisions;
import org.galatea.review.jdbc.Drafts;
import org.galatea.review.jdbc.Publications;
import org.galatea.review.jdbc.Publishing;
import org.galatea.review.jdbc.Versions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every act of every page, tried by each role that may not do it: by the page, and by a request
 * that only somebody with the role could send.
 */
@DisplayName("A role")
class RolesTest extends DeskBrowserTest {

    private static final String MAX = "max";

    @Autowired private AuditLog audit;
    @Autowired private Versions versions;
    @Autowired private Decisions decisions;
    @Autowired private Drafts drafts;
    @Autowired private Publications publications;
    @Autowired private Publishing publishing;

    /** Acts that need a role, on a page where all of them can be tried. */
    private record Acts(Role needed, String page, String... buttons) {}

    private String submitted(String release, String author) {
        String version =
                versions.save(
                                TestGuide.changed(
                                        "guide.yaml",
                                        "release: \"1.0\"",
                                        "release: \"" + release + "\""),
                                publications.base(),
                                author,
                                List.of(),
                                "For roles.")
                        .hash();
        versions.submit(version, author);
        return version;
    }

    private String approved(String release) {
        String version = submitted(release, "ann");
        for (String login : List.of("ben", "cleo")) {
            decisions.onVersion(version, login, Verdict.APPROVE, "");
            versions.changed(version, publications.base())
                    .keySet()
                    .forEach(rule -> decisions.onRule(version, rule, login, Verdict.APPROVE, ""));
        }
        return version;
    }

    @Test
    @DisplayName("can do nothing that needs a higher one, by page or by forged request")
    void refused() {
        account(MAX, "Max Mighty", Role.ADMINISTRATOR);
        accounts.setRole(MAX, Role.ADMINISTRATOR, "ada");
        Publication published =
                publishing.publish(
                        approved("7.1"), publications.base(), List.of(), "cleo", "For roles.");
        String ready = approved("7.2");
        String own = submitted("7.3", MAX);
        Draft draft = drafts.open("For roles", versions.released().orElseThrow(), "ben");
        List<Acts> all =
                List.of(
                        new Acts(
                                Role.REVIEWER,
                                "/desk/rules/R01",
                                "Comment",
                                "Approve",
                                "Ask for changes",
                                "Take my decision back"),
                        new Acts(Role.REVIEWER, "/desk/drafts", "Open the draft"),
                        new Acts(
                                Role.REVIEWER,
                                "/desk/drafts/" + draft.id() + "?file=4-routine.dslr",
                                "Save the file",
                                "Remove the file",
                                "Add the file",
                                "Make a version of it",
                                "Yes, throw it away for good"),
                        new Acts(Role.REVIEWER, "/desk/versions", "Save as a version"),
                        new Acts(
                                Role.REVIEWER,
                                "/desk/versions/" + own,
                                "Take back from review",
                                "Comment",
                                "Approve"),
                        new Acts(
                                Role.PUBLISHER,
                                "/desk/versions",
                                "Yes, bring back what spoke before"),
                        new Acts(Role.PUBLISHER, "/desk/versions/" + ready, "Yes, publish it now"),
                        new Acts(
                                Role.ADMINISTRATOR,
                                "/desk/accounts",
                                "Make the account",
                                "Disable",
                                "New link"));
        try {
            signIn(MAX, 1280, ColorScheme.LIGHT);
            all.forEach(this::refusedToLower);
            forgedByAReader("/desk/drafts/" + draft.id() + "?file=4-routine.dslr");
            forgedByAReader("/desk/rules/R01");
        } finally {
            accounts.setRole(MAX, Role.ADMINISTRATOR, "ada");
            drafts.drop(draft.id(), "ben");
            publishing.rollBack(published.ordinal(), "cleo", "After the roles.");
        }
    }

    private void refusedToLower(Acts acts) {
        for (Role lower : Role.values()) {
            if (!lower.includes(acts.needed())) {
                accounts.setRole(MAX, Role.ADMINISTRATOR, "ada");
                visit(acts.page(), acts.buttons());
                fillEverything();
                accounts.setRole(MAX, lower, "ada");
                long before = last();
                for (String name : acts.buttons()) {
                    page.waitForResponse(
                            answer -> answer.url().contains("v-r=uidl"),
                            () -> button(name).dispatchEvent("click"));
                    assertThat(page.locator(".desk-notice")).containsText("You may not do that");
                }
                Assertions.assertThat(last()).as(lower + " on " + acts.page()).isEqualTo(before);
                notOffered(acts);
            }
        }
    }

    /** Somebody with the lower role is not even offered it. */
    private void notOffered(Acts acts) {
        go(acts.page());
        assertThat(heading()).isVisible();
        for (String name : acts.buttons()) {
            assertThat(
                            page.getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions()
                                            .setName(name)
                                            .setExact(true)
                                            .setIncludeHidden(true)))
                    .hasCount(0);
        }
    }

    /** A reader's browser presses whatever the server may hold of the page, seen or not. */
    private void forgedByAReader(String path) {
        accounts.setRole(MAX, Role.READER, "ada");
        visit(path);
        long before = last();
        page.evaluate(
                """
                () => {
                    const client = Object.values(window.Vaadin.Flow.clients)
                        .find(known => known.sendEventMessage);
                    const click = {'event.detail': 1, 'event.button': 0};
                    for (const place of ['screenX', 'screenY', 'clientX', 'clientY']) {
                        click['event.' + place] = 1;
                    }
                    for (const key of ['ctrlKey', 'shiftKey', 'altKey', 'metaKey']) {
                        click['event.' + key] = false;
                    }
                    for (let node = 1; node < 2000; node++) {
                        client.sendEventMessage(node, 'click', click);
                    }
                }
                """);
        page.waitForResponse(
                answer -> answer.url().contains("v-r=uidl"),
                () ->
                        page.evaluate(
                                "() => Object.values(window.Vaadin.Flow.clients)"
                                        + ".find(known => known.poll).poll()"));
        Assertions.assertThat(last()).as("forged on " + path).isEqualTo(before);
    }

    /** Opens a page, and waits until it offers these acts; others of it may still be worked out. */
    private void visit(String path, String... buttons) {
        go(path);
        assertThat(heading()).isVisible();
        for (String name : buttons) {
            assertThat(button(name))
                    .isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(180_000));
        }
    }

    private Locator button(String name) {
        return page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    /** So that nothing is refused for want of words. */
    private void fillEverything() {
        List<Locator> fields = new ArrayList<>(page.locator("main textarea").all());
        fields.addAll(page.locator("main input[type=text]").all());
        for (Locator field : fields) {
            field.evaluate(
                    "field => { field.value = field.value || 'words';"
                            + " field.dispatchEvent(new Event('change', {bubbles: true})); }");
        }
    }

    private long last() {
        return audit.newest(0, 1).getFirst().ordinal();
    }
}
