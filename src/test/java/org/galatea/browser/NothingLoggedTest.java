package org.galatea.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.galatea.TestGuide;
import org.galatea.guide.Option;
import org.galatea.guide.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("What people answer")
@ExtendWith(OutputCaptureExtension.class)
class NothingLoggedTest extends BrowserTest {

    /** No word of any guide, so that it can only come from a request. */
    private static final String NONSENSE = "quagmarble";

    private static final int RARE_AGE = 98;

    @Test
    @DisplayName("stands in no log, however much is logged, and whatever goes wrong")
    void nothingIsLogged(CapturedOutput console) {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        logging.setLogLevel("ROOT", LogLevel.INFO);
        logging.setLogLevel("org.galatea", LogLevel.DEBUG);
        List<String> lines;
        try {
            inTheBrowser();
            overTheApi();
            overFhir();
            LoggerFactory.getLogger("org.galatea").debug("The journeys are over.");
        } finally {
            logging.setLogLevel("ROOT", LogLevel.WARN);
            logging.setLogLevel("org.galatea", LogLevel.INFO);
            root.detachAppender(log);
            lines = new ArrayList<>(log.list.stream().map(NothingLoggedTest::text).toList());
        }
        assertThat(lines).anyMatch(line -> line.contains("The journeys are over."));
        lines.addAll(console.getAll().lines().toList());
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line)
                                .doesNotContain(
                                        NONSENSE,
                                        "\"fluid\"",
                                        "age=" + RARE_AGE,
                                        "\"age\":" + RARE_AGE)
                                .doesNotContain(labels()));
    }

    /** Of everything that a person can pick. Short ones such as "Yes" could stand anywhere. */
    private static List<String> labels() {
        return TestGuide.GUIDE.questionnaire().questions().stream()
                .map(Question::options)
                .flatMap(List::stream)
                .map(Option::label)
                .filter(label -> label.length() > 8)
                .collect(Collectors.toList());
    }

    private static String text(ILoggingEvent event) {
        return event.getLoggerName()
                + " "
                + event.getFormattedMessage()
                + " "
                + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }

    private void inTheBrowser() {
        answerAsWomanWithBlood();
        press("See the advice");
        assertThat(heading()).containsText("doctor");
        page.waitForURL("**/check/advice");
        page.reload();
        assertThat(heading()).containsText("doctor");
        go("/check/q/" + NONSENSE);
        go("/check");
        press("Start again");
        age(Integer.toString(RARE_AGE));
        assertThat(heading()).hasText("Is any of this happening now?");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue")).click();
        // A run that fits no guide is thrown away.
        page.evaluate(
                "sessionStorage.setItem('galatea.run', '{\"answers\":{\"fluid\":[\""
                        + NONSENSE
                        + "\"],\"age\":\""
                        + NONSENSE
                        + "\"}')");
        go("/check");
        assertThat(heading()).hasText("Where do you live?");
    }

    private APIResponse post(String path, String type, String body) {
        return context.request()
                .post(
                        address(path),
                        RequestOptions.create().setHeader("Content-Type", type).setData(body));
    }

    private void overTheApi() {
        String path = "/api/v1/assessment";
        String right =
                "{\"region\":\"UK\",\"answers\":{\"age\":" + RARE_AGE + ",\"fluid\":[\"blood\"]}}";
        assertThat(post(path, "application/json", right).status()).isEqualTo(200);
        for (String wrong :
                List.of(
                        right.replace("blood", NONSENSE),
                        right.replace("\"age\"", "\"" + NONSENSE + "\""),
                        right.replace("UK", NONSENSE),
                        right + NONSENSE,
                        NONSENSE)) {
            assertThat(post(path, "application/json", wrong).status()).isBetween(400, 499);
        }
        assertThat(post(path, "text/" + NONSENSE, right).status()).isBetween(400, 499);
        assertThat(post("/api/v1/" + NONSENSE, "application/json", right).status())
                .isBetween(400, 499);
    }

    private void overFhir() {
        String path = "/fhir/Questionnaire/$assess?region=UK";
        String type = "application/fhir+json";
        String right =
                """
                {"resourceType": "QuestionnaireResponse", "status": "in-progress",
                 "item": [{"linkId": "age", "answer": [{"valueInteger": 98}]}]}
                """;
        assertThat(post(path, type, right).status()).isBetween(200, 499);
        for (String wrong :
                List.of(
                        right.replace("\"age\"", "\"" + NONSENSE + "\""),
                        right.replace("valueInteger\": 98", "valueString\": \"" + NONSENSE + "\""),
                        right.replace("valueInteger\"", NONSENSE + "\""),
                        right.replace("QuestionnaireResponse", NONSENSE),
                        NONSENSE,
                        "<" + NONSENSE)) {
            assertThat(post(path, type, wrong).status()).isBetween(400, 499);
        }
        assertThat(post(path, "application/fhir+xml", "<" + NONSENSE).status()).isBetween(400, 499);
    }
}
