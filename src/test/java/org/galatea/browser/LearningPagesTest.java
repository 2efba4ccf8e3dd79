package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.awaitility.Awaitility;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.database.DeskStatus;
import org.galatea.guide.Urgency;
import org.galatea.learning.Kind;
import org.galatea.learning.Learning;
import org.galatea.learning.Lesson;
import org.galatea.learning.Lessons;
import org.galatea.live.LiveGuide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@DisplayName("Where counting was asked for")
@TestPropertySource(
        properties = {
            "galatea.learning.enabled=true",
            "spring.datasource.url=jdbc:h2:mem:learning;MODE=PostgreSQL;DB_CLOSE_DELAY=-1"
        })
class LearningPagesTest extends BrowserTest {

    private static final String PASSWORD = "a calm walk by the sea";

    @Autowired private Learning learning;
    @Autowired private Lessons lessons;
    @Autowired private LiveGuide live;
    @Autowired private Accounts accounts;
    @Autowired private DeskStatus desk;
    @Autowired private JdbcClient jdbc;

    private Lesson lesson() {
        learning.flush();
        return lessons.of(
                live.now().guide().version(), YearMonth.from(LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    @DisplayName(
            "each step of a check counts once, whoever goes back, changes or reloads; the desk sees"
                    + " tens, and the privacy page says so")
    void counts() {
        Awaitility.await().until(desk::present);
        go("/privacy");
        assertThat(page.locator("main")).containsText("we count in whole tens");

        others(9);
        assertThat(lesson().counts()).as("after nine checks").isEmpty();
        tenthCheck();
        assertThat(lesson().counts().values()).hasSize(4).allMatch(count -> count == 10);
        // Had the tenth counted anything twice, these would make it twenty.
        others(9);
        Lesson lesson = lesson();
        assertThat(lesson.asked("age")).hasValue(10);
        assertThat(lesson.stopped("age")).isEmpty();
        assertThat(lesson.asked("danger")).hasValue(10);
        assertThat(lesson.advice(Urgency.EMERGENCY)).hasValue(10);
        assertThat(lesson.counts().values()).allMatch(count -> count == 10);

        signIn();
        go("/desk/learning");
        assertThat(heading()).hasText("What checks teach");
        Locator advice = page.locator("table").first();
        assertThat(advice).containsText("10");
        assertThat(advice).containsText("fewer than 10");
        assertThat(
                        new AxeBuilder(page)
                                .exclude("vaadin-connection-indicator")
                                .analyze()
                                .getViolations())
                .isEmpty();
        raise("fluid");
        go("/desk/flow");
        assertThat(page.locator(".flow-note").getByText("40 stopped, 30 not sure")).hasCount(1);
        assertThat(page.locator("#question-fluid")).containsText("40 stopped, 30 not sure");
    }

    /** Checks of other people, who stop at the second question because of an emergency. */
    private void others(int checks) {
        String version = live.now().guide().version();
        for (int check = 0; check < checks; check++) {
            learning.count(version, Kind.ASKED, "age");
            learning.count(version, Kind.ANSWERED, "age");
            learning.count(version, Kind.ASKED, "danger");
            learning.count(version, Kind.ADVICE, Urgency.EMERGENCY.name());
        }
    }

    private static final String EMERGENCY = "Fainted, chest pain, or a fit";

    /** The same with a step back, a reload on every page, and another answer. */
    private void tenthCheck() {
        page.evaluate("sessionStorage.clear()");
        begin();
        page.reload();
        stands("How old is the person this is about?");
        age("34");
        stands("Is any of this happening now?");
        page.reload();
        stands("Is any of this happening now?");
        page.getByText("Back", new Page.GetByTextOptions().setExact(true)).click();
        stands("How old is the person this is about?");
        age("35");
        answer("Is any of this happening now?", EMERGENCY);
        assertThat(page.locator(".care-card")).isVisible();
        page.reload();
        assertThat(page.locator(".care-card")).isVisible();
    }

    /** A key pressed before the heading has the focus is lost. */
    private void stands(String question) {
        assertThat(heading()).hasText(question);
        assertThat(heading()).isFocused();
    }

    private void signIn() {
        accounts.acceptInvitation(
                accounts.create("lena", "Lena Berg", Role.READER, "galatea"), PASSWORD);
        go("/desk/sign-in");
        page.getByLabel("Login").fill("lena");
        page.getByLabel("Password").fill(PASSWORD);
        press("Sign in to the desk");
        assertThat(heading()).isVisible();
    }

    /** As if many people had been there. */
    private void raise(String question) {
        String version = live.now().guide().version();
        for (List<Object> row :
                List.<List<Object>>of(
                        List.of("ASKED", 90), List.of("ANSWERED", 50), List.of("UNSURE", 30))) {
            jdbc.sql(
                            "insert into lesson (counted, version, kind, subject, checks) values (?, ?, ?, ?, ?)")
                    .params(
                            LocalDate.now(ZoneOffset.UTC),
                            version,
                            row.get(0),
                            question,
                            row.get(1))
                    .update();
        }
    }
}
