package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.galatea.TestGuide;
import org.galatea.guide.GuideSource;
import org.galatea.review.jdbc.Versions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole review, by two clinicians at once, as a script; once on each database. */
abstract class ReviewJourney extends DeskBrowserTest {

    private static final String BEFORE = "Both can be helped.";
    private static final String AFTER = "Both can be treated at home.";
    private static final GuideSource CHANGED = TestGuide.changed("4-routine.dslr", BEFORE, AFTER);
    private static final String ANSWERS =
            """
            {"age": 29, "danger": ["none"], "today": ["none"], "body": ["female"],
             "stage": ["feeding", "birth-year"], "fluid": ["milky"], "changes": ["none"],
             "history": ["none"], "feeding": ["burning"]}
            """;
    private static final String LINE =
            "age=29 danger=none today=none body=female stage=feeding,birth-year fluid=milky"
                    + " changes=none history=none feeding=burning";

    @Autowired private Versions versions;

    private BrowserContext bens;
    private BrowserContext persons;

    @AfterEach
    void closeOthers() {
        for (BrowserContext other : new BrowserContext[] {bens, persons}) {
            if (other != null) {
                other.close();
            }
        }
    }

    /** Leaves the open browser to go on with it later. */
    private BrowserContext leave() {
        BrowserContext left = context;
        context = null;
        return left;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator notice(Page page) {
        return page.locator(".desk-notice");
    }

    /** Somebody whose nipples both burn after feeds, just before the advice. */
    private void answered() {
        go("/check");
        assertThat(heading()).isVisible();
        page.evaluate(
                "answers => sessionStorage.setItem('galatea.run', JSON.stringify("
                        + "{region: 'UK', reviewing: true, seen: [], answers: JSON.parse(answers)}))",
                ANSWERS);
        go("/check/answers");
        assertThat(heading()).hasText("Check your answers");
    }

    private static Locator advice(Page page) {
        button(page, "See the advice").click();
        return page.locator("main");
    }

    @Test
    @DisplayName("leads from a changed rule to the people whom it advises, and back")
    void review() {
        String before = versions.released().orElseThrow();
        String version =
                versions.save(CHANGED, before, "ann", List.of(), "Says where it is treated.")
                        .hash();
        versions.submit(version, "ann");
        open(390, ColorScheme.LIGHT, true);
        answered();
        Page person = page;
        persons = leave();

        // Ben finds the changed rule, reads it, tries it, comments and approves.
        signIn("ben", 1280, ColorScheme.LIGHT);
        page.getByRole(AriaRole.MAIN).getByText(version.substring(0, 12)).first().click();
        assertThat(heading()).hasText("Version " + version.substring(0, 12));
        assertThat(page.getByText("Nobody’s urgency changes.")).isVisible(patiently());
        follow("R01");
        assertThat(heading()).hasText("R01 Both nipples burn after feeds");
        assertThat(page.locator("ins")).hasText(new String[] {"treated at home"});
        page.keyboard().press("c");
        page.keyboard().type("@cleo Is this true for everybody?");
        press("Comment");
        assertThat(page.locator(".desk-thread .desk-said"))
                .hasText("@cleo Is this true for everybody?");
        String rule = page.url();
        go("/desk/versions/" + version);
        settled();
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Bench"))
                .click();
        page.getByLabel("Answers in one line").fill(LINE);
        press("Open this line");
        assertThat(page.locator(".bench-outcome")).containsText(AFTER);
        page.navigate(rule);
        assertThat(heading()).containsText("R01");
        settled();
        page.keyboard().press("a");
        assertThat(page.getByText("You approved.")).isVisible();
        approveWhole(version);
        page.navigate(rule);
        Page ben = page;
        bens = leave();

        // Cleo is told of it, and answers at the same moment as Ben adds something.
        signIn("cleo", 390, ColorScheme.DARK);
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Is this true for everybody?"))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(heading()).hasText("R01 Both nipples burn after feeds");
        go("/desk/rules/R01?standing=CHANGED&version=" + version);
        // On a phone what is worked out stands above, and pushes the buttons down when it comes.
        settled();
        page.getByLabel("Reply").fill("Yes, says the evidence.");
        ben.getByLabel("Reply").fill("Also for twins?");
        button(ben, "Send reply").click();
        assertThat(ben.locator(".desk-thread .desk-said")).hasCount(2);
        press("Send reply");
        assertThat(page.locator(".desk-thread .desk-said"))
                .hasText(
                        new String[] {
                            "@cleo Is this true for everybody?",
                            "Also for twins?",
                            "Yes, says the evidence."
                        });
        press("Resolve");
        assertThat(page.getByText("Resolved by cleo")).isVisible();
        assertThat(page.locator(".desk-thread")).isFocused();
        ben.getByLabel("Reply").fill("Wait.");
        button(ben, "Resolve").click();
        assertThat(notice(ben)).containsText("cleo resolved this thread already.");
        assertThat(ben.getByLabel("Reply")).hasValue("Wait.");

        press("Approve");
        assertThat(page.getByText("You approved.")).isVisible();
        approveWhole(version);
        publishing(page);

        // Two publish at the same moment.
        Page second = newTab();
        second.navigate(address("/desk/versions/" + version));
        publishing(second);
        press("Yes, publish it now");
        assertThat(notice(page)).containsText("published");
        button(second, "Yes, publish it now").click();
        assertThat(notice(second)).hasClass(Pattern.compile(".*desk-problem.*"));
        second.close();

        // It speaks: to who begins now, not to who began before.
        await().atMost(Duration.ofSeconds(20)).until(() -> spoken().contains(AFTER));
        assertThat(advice(person)).containsText(BEFORE);
        Page desk = page;
        page = newTab();
        answered();
        assertThat(advice(page)).containsText(AFTER);
        go("/rules/R01");
        assertThat(page.locator("main")).containsText(AFTER);
        page.close();
        page = desk;

        // And back, in one step.
        follow("Versions");
        page.getByText("Take it back").click();
        second = newTab();
        second.navigate(address("/desk/versions"));
        second.getByText("Take it back").click();
        second.getByLabel("Why").first().fill("Me too.");
        page.getByLabel("Why").first().fill("Too early.");
        press("Yes, bring back what spoke before");
        assertThat(notice(page)).containsText("spoke before");
        await().atMost(Duration.ofSeconds(20)).until(() -> spoken().contains(BEFORE));
        button(second, "Yes, bring back what spoke before").click();
        assertThat(notice(second)).hasClass(Pattern.compile(".*desk-problem.*"));
        assertThat(second.getByLabel("Why").first()).hasValue("Me too.");

        follow("Audit");
        press("Verify the whole log");
        assertThat(notice(page)).containsText("as they were written");

        // Meanwhile it has been worked out for whom the rule speaks.
        assertThat(ben.getByText("It holds for")).isVisible(patiently());
    }

    /** A proof takes its time on a loaded machine. */
    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(180_000);
    }

    /** Opens what publishes a version; whether it is whole is found out beside the page. */
    private static void publishing(Page page) {
        Locator step = page.getByText("Publish this version");
        assertThat(step).isVisible(patiently());
        step.click();
    }

    private void approveWhole(String version) {
        go("/desk/versions/" + version);
        press("Approve");
        assertThat(page.getByText("You approved.")).isVisible();
    }

    /** What the API tells the same person. */
    private String spoken() {
        return page.request()
                .post(
                        address("/api/v1/assessment"),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"region\": \"UK\", \"answers\": " + ANSWERS + "}"))
                .text();
    }
}
