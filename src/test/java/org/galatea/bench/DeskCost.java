package org.galatea.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.galatea.Galatea;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.database.DeskStatus;
import org.galatea.guide.GuideSource;
import org.galatea.guide.RuleId;
import org.galatea.review.Anchor;
import org.galatea.review.Verdict;
import org.galatea.review.jdbc.Decisions;
import org.galatea.review.jdbc.Discussions;
import org.galatea.review.jdbc.Drafts;
import org.galatea.review.jdbc.Versions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Prints how long the server takes for every page of the desk, with a thousand rules and two
 * hundred versions, on H2 and on PostgreSQL. The time is that of a whole request over loopback.
 */
public final class DeskCost {

    private static final int MANY_VERSIONS = 200;
    private static final int WARM = 5;
    private static final int ROUNDS = 40;
    private static final double NEARLY_ALL = 0.95;
    private static final int LIMIT_MILLIS = 200;
    private static final String PASSWORD = "a calm walk by the sea";

    private final ConfigurableApplicationContext app;
    private final int many;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    private DeskCost(ConfigurableApplicationContext app, int many) {
        this.app = app;
        this.many = many;
    }

    /**
     * @param arguments {@code h2} or {@code postgresql} for one database only; a number for fewer
     *     versions
     */
    public static void main(String[] arguments) throws Exception {
        List<String> asked = Arrays.asList(arguments);
        int many =
                asked.stream()
                        .filter(word -> word.matches("\\d{1,4}"))
                        .findFirst()
                        .map(Integer::valueOf)
                        .orElse(MANY_VERSIONS);
        boolean fast = true;
        if (!asked.contains("postgresql")) {
            fast &= onH2(many);
        }
        if (!asked.contains("h2")) {
            fast &= onPostgresql(many);
        }
        System.out.printf(
                "%s%n",
                fast
                        ? "Every page answers in under " + LIMIT_MILLIS + " ms."
                        : "Some pages take longer than " + LIMIT_MILLIS + " ms.");
        System.exit(fast ? 0 : 1);
    }

    private static boolean onH2(int many) throws Exception {
        Path folder = Files.createTempDirectory("desk");
        return measured("H2", many, "--galatea.data=" + folder);
    }

    private static boolean onPostgresql(int many) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            return measured(
                    "PostgreSQL",
                    many,
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
        }
    }

    private static boolean measured(String kind, int many, String... settings) throws Exception {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=0");
        try (ConfigurableApplicationContext app =
                new SpringApplicationBuilder(Galatea.class).run(all.toArray(String[]::new))) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> app.getBean(DeskStatus.class).present());
            return new DeskCost(app, many).measure(kind);
        }
    }

    private boolean measure(String kind) throws Exception {
        account("ann", Role.REVIEWER);
        account("ada", Role.ADMINISTRATOR);
        long start = System.nanoTime();
        List<String> versions = fill();
        System.out.printf(
                "%n%s: %d rules, %d versions, saved in %d s. Milliseconds for a page, %d rounds"
                        + " after %d.%n",
                kind,
                ManyRules.RULES,
                many,
                (System.nanoTime() - start) / 1_000_000_000,
                ROUNDS,
                WARM);
        System.out.printf(
                "%-52s %7s %7s %7s %7s %7s%n", "page", "first", "median", "p95", "worst", "KB");
        signIn();
        boolean fast = true;
        for (Map.Entry<String, IntFunction<String>> page : pages(versions).entrySet()) {
            fast &= measure(page.getKey(), page.getValue());
        }
        return fast;
    }

    private void account(String login, Role role) {
        Accounts accounts = app.getBean(Accounts.class);
        accounts.acceptInvitation(accounts.create(login, login, role, "galatea"), PASSWORD);
    }

    /** Saves every version, with some decisions and comments. */
    private List<String> fill() {
        Versions versions = app.getBean(Versions.class);
        GuideSource grown = ManyRules.grown();
        List<String> hashes = new ArrayList<>();
        String parent = versions.released().orElseThrow();
        for (int number = 0; number < many; number++) {
            parent =
                    versions.save(
                                    number == 0 ? grown : ManyRules.version(grown, number),
                                    parent,
                                    "ann",
                                    List.of(),
                                    "Version number " + number + ".")
                            .hash();
            hashes.add(parent);
            if (number % 20 == 0) {
                versions.submit(parent, "ann");
                RuleId rule = new RuleId("X%03d".formatted(number * 3));
                app.getBean(Discussions.class)
                        .open(
                                parent,
                                new Anchor.OnRule(rule),
                                false,
                                "ann",
                                "What does @ada say to this?");
                app.getBean(Decisions.class).onRule(parent, rule, "ada", Verdict.APPROVE, "Yes.");
            }
        }
        versions.submit(parent, "ann");
        app.getBean(Decisions.class).onVersion(parent, "ada", Verdict.APPROVE, "");
        return hashes;
    }

    /** The pages, by the round in which they are asked for. */
    private Map<String, IntFunction<String>> pages(List<String> versions) {
        String newest = versions.getLast();
        UUID draft = app.getBean(Drafts.class).open("Large", newest, "ada").id();
        Map<String, IntFunction<String>> pages = new LinkedHashMap<>();
        always(pages, "the desk", "/desk");
        always(pages, "rules", "/desk/rules?version=" + newest);
        always(
                pages,
                "rules, filtered",
                "/desk/rules?words=milk+blood&urgency=URGENT&version=" + newest);
        always(pages, "rule", "/desk/rules/U04?version=" + newest);
        always(pages, "rule, changed", "/desk/rules/X300?standing=CHANGED&version=" + newest);
        pages.put(
                "rules, each time of a version that nobody looked at",
                round -> "/desk/rules?version=" + versions.get(round % many));
        always(pages, "versions", "/desk/versions");
        always(pages, "version", "/desk/versions/" + newest);
        always(
                pages,
                "version against another",
                "/desk/versions/" + newest + "?against=" + versions.get(many / 2));
        pages.put(
                "version, each time one that nobody looked at",
                round -> "/desk/versions/" + versions.get((many / 2 + round) % many));
        always(pages, "bench", "/desk/bench?version=" + newest);
        always(pages, "flow", "/desk/flow?version=" + newest);
        always(pages, "proof", "/desk/proof?version=" + newest);
        always(pages, "traceability", "/desk/trace?version=" + newest);
        always(pages, "drafts", "/desk/drafts");
        always(pages, "draft", "/desk/drafts/" + draft);
        always(pages, "draft, a file", "/desk/drafts/" + draft + "?file=9-grown.dslr");
        always(pages, "learning", "/desk/learning");
        always(pages, "audit", "/desk/audit");
        always(pages, "accounts", "/desk/accounts");
        always(pages, "password", "/desk/password");
        return pages;
    }

    private static void always(
            Map<String, IntFunction<String>> pages, String name, String address) {
        pages.put(name, _ -> address);
    }

    private boolean measure(String name, IntFunction<String> page) throws Exception {
        long first = millis(page.apply(0));
        for (int round = 1; round <= WARM; round++) {
            millis(page.apply(round));
        }
        List<Long> times = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            times.add(millis(page.apply(WARM + round)));
        }
        times.sort(null);
        long nearlyAll = times.get((int) (ROUNDS * NEARLY_ALL) - 1);
        System.out.printf(
                "%-52s %7d %7d %7d %7d %7d%n",
                name,
                first,
                times.get(ROUNDS / 2),
                nearlyAll,
                times.getLast(),
                get(page.apply(0)).body().length() / 1024);
        return nearlyAll < LIMIT_MILLIS;
    }

    private long millis(String path) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = get(path);
        long taken = (System.nanoTime() - start) / 1_000_000;
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/desk/sign-in")) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return taken;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void signIn() throws IOException, InterruptedException {
        Matcher token =
                Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                        .matcher(get("/desk/sign-in").body());
        if (!token.find()) {
            throw new IllegalStateException("There is no form to sign in.");
        }
        String form =
                "_csrf=%s&username=ada&password=%s"
                        .formatted(
                                token.group(1),
                                URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
        client.send(
                HttpRequest.newBuilder(at("/desk/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private URI at(String path) {
        int port = ((WebServerApplicationContext) app).getWebServer().getPort();
        return URI.create("http://localhost:" + port + path);
    }
}
