package org.galatea.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.galatea.FormClient;
import org.galatea.Galatea;
import org.galatea.TestGuide;
import org.galatea.account.Account;
import org.galatea.account.Accounts;
import org.galatea.database.DeskStatus;
import org.galatea.guide.GuideSource;
import org.galatea.guide.RuleId;
import org.galatea.guide.Urgency;
import org.galatea.live.LiveGuide;
import org.galatea.review.Publication;
import org.galatea.review.RefusedException;
import org.galatea.review.Verdict;
import org.galatea.review.jdbc.Decisions;
import org.galatea.review.jdbc.Publishing;
import org.galatea.review.jdbc.Versions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

@DisplayName("Two nodes on one PostgreSQL")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesTest {

    private static final String TOKEN = "a token for the operators of the tests";
    private static final String PASSWORD = "a calm walk by the sea";
    private static final GuideSource CHANGED =
            TestGuide.changed("guide.yaml", "release: \"1.0\"", "release: \"1.1\"");

    @TempDir private static Path folder;
    private static int databasePort;
    private static EmbeddedPostgres postgres;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    private final FormClient client = new FormClient();

    @BeforeAll
    static void startWithoutADatabase() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            databasePort = free.getLocalPort();
        }
        one = node("one");
        two = node("two");
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        two.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    private static ConfigurableApplicationContext node(String name) {
        return new SpringApplicationBuilder(Galatea.class)
                .run(
                        "--server.port=0",
                        "--galatea.database-check=200ms",
                        "--galatea.publication-check=200ms",
                        "--galatea.operations.token=" + TOKEN,
                        "--galatea.data=" + folder.resolve(name),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.url=jdbc:postgresql://localhost:"
                                + databasePort
                                + "/postgres");
    }

    private static URI at(ConfigurableApplicationContext node, String path) {
        int port = ((WebServerApplicationContext) node).getWebServer().getPort();
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> get(ConfigurableApplicationContext node, String path)
            throws IOException, InterruptedException {
        return client.get(at(node, path));
    }

    private HttpResponse<String> asOperator(ConfigurableApplicationContext node, String path)
            throws IOException, InterruptedException {
        return client.get(at(node, path), "Authorization", "Bearer " + TOKEN);
    }

    private HttpResponse<String> post(
            ConfigurableApplicationContext node, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return client.post(at(node, path), fields);
    }

    private String csrf(ConfigurableApplicationContext node, String path)
            throws IOException, InterruptedException {
        return client.csrf(at(node, path));
    }

    private static String live(ConfigurableApplicationContext node) {
        return node.getBean(LiveGuide.class).now().guide().version();
    }

    private void publicSideWorks(String desk) throws IOException, InterruptedException {
        for (ConfigurableApplicationContext node : List.of(one, two)) {
            assertThat(get(node, "/").statusCode()).isEqualTo(200);
            assertThat(get(node, "/api/v1/questionnaire").statusCode()).isEqualTo(200);
            HttpResponse<String> health = asOperator(node, "/actuator/health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains(desk);
            assertThat(get(node, "/actuator/health").body()).doesNotContain(desk);
            assertThat(asOperator(node, "/actuator/prometheus").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(1)
    @DisplayName(
            "start without the database, but ask nobody by a guide that may not be the published"
                    + " one")
    void withoutADatabase() throws Exception {
        for (ConfigurableApplicationContext node : List.of(one, two)) {
            asksNobody(node);
        }
        assertThat(get(one, "/desk/sign-in").body()).contains("The desk cannot be used");
    }

    private void asksNobody(ConfigurableApplicationContext node) throws Exception {
        assertThat(get(node, "/livez").statusCode()).isEqualTo(200);
        assertThat(get(node, "/readyz").statusCode()).isEqualTo(503);
        assertThat(asOperator(node, "/actuator/health").body())
                .contains("database away since", "no copy of what is published");
        assertThat(asOperator(node, "/actuator/prometheus").statusCode()).isEqualTo(200);
        for (String page : List.of("/", "/articles", "/see-a-doctor")) {
            assertThat(get(node, page).statusCode()).as(page).isEqualTo(200);
        }
        for (String page : List.of("/check", "/check/q/age", "/check/advice")) {
            HttpResponse<String> instead = get(node, page);
            assertThat(instead.statusCode()).as(page).isEqualTo(503);
            assertThat(instead.headers().firstValue("Retry-After")).contains("10");
            assertThat(instead.body())
                    .contains(
                            "The check cannot ask you questions right now",
                            "talk to a doctor or nurse all the same");
            assertThat(instead.body())
                    .as("every sign for which to see somebody")
                    .contains(
                            TestGuide.GUIDE.adviceRules().stream()
                                    .filter(rule -> rule.advise().isAtLeast(Urgency.ROUTINE))
                                    .map(rule -> HtmlUtils.htmlEscape(rule.head().title()))
                                    .toList());
            assertThat(instead.body())
                    .as("nothing that calms")
                    .doesNotContain(TestGuide.GUIDE.profile().level(Urgency.SELF_CARE).heading());
        }
        HttpResponse<String> questions = get(node, "/api/v1/questionnaire");
        assertThat(questions.statusCode()).isEqualTo(503);
        assertThat(questions.headers().firstValue("Retry-After")).contains("10");
        assertThat(questions.body()).contains("/problems/guide-unknown");
        HttpResponse<String> fhir = get(node, "/fhir/Questionnaire");
        assertThat(fhir.statusCode()).isEqualTo(503);
        assertThat(fhir.body()).contains("OperationOutcome", "\"transient\"");
    }

    @Test
    @Order(2)
    @DisplayName("find the database by themselves when it comes")
    void databaseComes() throws Exception {
        postgres = EmbeddedPostgres.builder().setPort(databasePort).start();
        for (ConfigurableApplicationContext node : List.of(one, two)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> node.getBean(DeskStatus.class).present());
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    for (ConfigurableApplicationContext node : List.of(one, two)) {
                        assertThat(get(node, "/readyz").statusCode()).isEqualTo(200);
                    }
                });
        publicSideWorks("database present");
        assertThat(get(one, "/check").statusCode()).isEqualTo(200);
        assertThat(one.getBean(Versions.class).released()).contains(TestGuide.SOURCE.version());
    }

    @Test
    @Order(3)
    @DisplayName("let the first administrator in by the link, and nobody without signing in")
    void signIn() throws Exception {
        assertThat(get(one, "/desk").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/desk/sign-in"));

        String token = one.getBean(Accounts.class).inviteFirstAdministrator().orElseThrow();
        String welcome = "/desk/welcome/" + token;
        assertThat(
                        post(
                                        one,
                                        welcome,
                                        Map.of(
                                                "_csrf", csrf(one, welcome),
                                                "login", "ada",
                                                "name", "Ada Nguyen",
                                                "password", "too short"))
                                .body())
                .contains("at least 12 characters");
        post(
                one,
                welcome,
                Map.of(
                        "_csrf",
                        csrf(one, welcome),
                        "login",
                        "ada",
                        "name",
                        "Ada Nguyen",
                        "password",
                        PASSWORD));
        assertThat(one.getBean(Accounts.class).all()).extracting(Account::login).contains("ada");

        Map<String, String> wrong =
                Map.of(
                        "_csrf", csrf(one, "/desk/sign-in"),
                        "username", "ada",
                        "password", "a wild guess");
        assertThat(post(one, "/desk/sign-in", wrong).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?refused"));
        assertThat(
                        post(one, "/desk/sign-in", Map.of("username", "ada", "password", PASSWORD))
                                .headers()
                                .firstValue("Location"))
                .as("without the token of the form")
                .hasValueSatisfying(to -> assertThat(to).endsWith("/desk/sign-in?stale"));
        assertThat(get(one, "/desk").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/desk/sign-in"));
        post(
                one,
                "/desk/sign-in",
                Map.of(
                        "_csrf",
                        csrf(one, "/desk/sign-in"),
                        "username",
                        "ada",
                        "password",
                        PASSWORD));
        assertThat(get(one, "/desk").statusCode()).isNotIn(302, 401, 403);
        assertThat(get(one, "/desk/anything").statusCode()).isNotIn(302, 401, 403);
    }

    @Test
    @Order(4)
    @DisplayName(
            "both speak the version that was published on one, and the one before after a roll"
                    + " back")
    void published() throws Exception {
        Versions versions = one.getBean(Versions.class);
        String before = live(one);
        String version = versions.save(CHANGED, before, "ada", List.of(), "A new release.").hash();
        versions.submit(version, "ada");
        for (String login : List.of("ben", "cleo")) {
            one.getBean(Decisions.class).onVersion(version, login, Verdict.APPROVE, "");
        }
        Publication publication =
                one.getBean(Publishing.class).publish(version, before, List.of(), "pat", "Go.");
        await().atMost(Duration.ofSeconds(60)).until(() -> live(two).equals(version));
        await().atMost(Duration.ofSeconds(60)).until(() -> live(one).equals(version));
        for (ConfigurableApplicationContext node : List.of(one, two)) {
            assertThat(node.getBean(LiveGuide.class).at(before))
                    .as("who began before may finish on either node")
                    .isPresent();
        }
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(plan(two))
                                .contains(
                                        "\"status\":\"active\"",
                                        "\"approvalDate\":\"" + today,
                                        "\"lastReviewDate\":\"" + today,
                                        "\"effectivePeriod\":{\"start\":\"" + today,
                                        "\"endorser\":[{\"name\":\"ben\"},{\"name\":\"cleo\"}]"));

        two.getBean(Publishing.class).rollBack(publication.ordinal(), "pat", "A mistake.");
        await().atMost(Duration.ofSeconds(60)).until(() -> live(one).equals(before));
        await().atMost(Duration.ofSeconds(60)).until(() -> live(two).equals(before));
        assertThat(plan(two)).contains("\"status\":\"draft\"").doesNotContain("approvalDate");
    }

    @Test
    @Order(5)
    @DisplayName("refuse to publish what all approved and no proof holds for")
    void unproven() {
        String before = live(one);
        String rules = TestGuide.SOURCE.files().get("4-routine.dslr");
        int begin = rules.indexOf("rule \"R01");
        String twin = rules.substring(begin, rules.indexOf("\nend\n", begin) + 5);
        GuideSource idle =
                TestGuide.with("4-routine.dslr", rules + "\n" + twin.replace("R01", "R99"));
        Versions versions = one.getBean(Versions.class);
        String version = versions.save(idle, before, "ada", List.of(), "Twice is safer.").hash();
        versions.submit(version, "ada");
        for (String login : List.of("ben", "cleo")) {
            Decisions decisions = one.getBean(Decisions.class);
            decisions.onRule(version, new RuleId("R99"), login, Verdict.APPROVE, "");
            decisions.onVersion(version, login, Verdict.APPROVE, "");
        }
        Publishing publishing = one.getBean(Publishing.class);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> publishing.publish(version, before, List.of(), "pat", "Go."))
                .withMessageContaining("The proof fails");
        assertThat(live(one)).isEqualTo(before);
    }

    private String plan(ConfigurableApplicationContext node)
            throws IOException, InterruptedException {
        return get(node, "/fhir/PlanDefinition/" + TestGuide.GUIDE.profile().id())
                .body()
                .replaceAll("\\s", "");
    }

    @Test
    @Order(6)
    @DisplayName("refuse a version that somebody slipped in without approvals")
    void slippedIn() {
        String before = live(two);
        Versions versions = one.getBean(Versions.class);
        GuideSource other = TestGuide.changed("guide.yaml", "release: \"1.0\"", "release: \"9.9\"");
        String version = versions.save(other, before, "eve", List.of(), "Nobody looks.").hash();
        one.getBean(JdbcClient.class)
                .sql(
                        """
                        insert into publication
                            (ordinal, version, kind, published_by, published, words)
                        select max(ordinal) + 1, cast(? as varchar(64)), 'PUBLISHED', 'eve', now(), ''
                        from publication
                        """)
                .param(version)
                .update();
        PublishedGuides guides = two.getBean(PublishedGuides.class);
        await().atMost(Duration.ofSeconds(60)).until(() -> guides.refusal().isPresent());
        assertThat(guides.refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("not approved"));
        assertThat(live(two)).isEqualTo(before);
        one.getBean(JdbcClient.class)
                .sql("delete from publication where published_by = 'eve'")
                .update();
        await().atMost(Duration.ofSeconds(60)).until(() -> guides.refusal().isEmpty());
    }

    @Test
    @Order(7)
    @DisplayName("go on advising people when the database goes")
    void databaseGoes() throws Exception {
        String before = live(one);
        one.getBean(Publishing.class)
                .publish(CHANGED.version(), before, List.of(), "pat", "Again.");
        await().atMost(Duration.ofSeconds(60)).until(() -> live(two).equals(CHANGED.version()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(folder.resolve("two/published.json")));
        postgres.close();
        for (ConfigurableApplicationContext node : List.of(one, two)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !node.getBean(DeskStatus.class).present());
        }
        publicSideWorks("database away since");
    }

    @Test
    @Order(8)
    @DisplayName(
            "speak what was published, with its approval, after a restart without the database")
    void restartWithoutADatabase() throws Exception {
        two.close();
        two = node("two");
        assertThat(live(two)).isEqualTo(CHANGED.version());
        assertThat(get(two, "/readyz").statusCode()).isEqualTo(200);
        assertThat(plan(two)).contains("\"status\":\"active\"", "{\"name\":\"cleo\"}]");
        publicSideWorks("database away since");
    }

    @Test
    @Order(9)
    @DisplayName("ask nobody after a restart without the database when the copy was changed")
    void changedCopy() throws Exception {
        two.close();
        Path copy = folder.resolve("two/published.json");
        Files.writeString(
                copy, Files.readString(copy).replace("advise URGENT", "advise SELF_CARE"));
        two = node("two");
        asksNobody(two);
    }
}
