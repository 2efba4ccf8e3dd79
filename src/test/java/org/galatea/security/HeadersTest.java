package org.galatea.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.galatea.FormClient;
import org.galatea.Galatea;
import org.galatea.account.Accounts;
import org.galatea.account.Role;
import org.galatea.database.DeskStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("The browser is told to protect the person")
@SpringBootTest(classes = Galatea.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HeadersTest {

    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>");
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final String PASSWORD = "a calm walk by the sea";

    private final FormClient client = new FormClient();

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private DeskStatus desk;

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        return client.get(at(path), headers);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return client.post(at(path), fields);
    }

    private static String header(HttpResponse<?> response, String name) {
        assertThat(response.headers().allValues(name)).as(name + " of " + response).hasSize(1);
        return response.headers().firstValue(name).orElseThrow();
    }

    /** The directives of the policy, by name. */
    private static Map<String, List<String>> policy(HttpResponse<?> response) {
        return Arrays.stream(header(response, "Content-Security-Policy").split(";"))
                .map(directive -> List.of(directive.strip().split(" ")))
                .collect(Collectors.toMap(List::getFirst, words -> words.subList(1, words.size())));
    }

    private void isProtected(HttpResponse<String> response) {
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "Permissions-Policy")).contains("geolocation=()", "camera=()");
        assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.headers().firstValue("X-Powered-By")).isEmpty();
        Map<String, List<String>> policy = policy(response);
        assertThat(policy.get("default-src")).containsExactly("'none'");
        assertThat(policy.get("frame-ancestors")).containsExactly("'none'");
        assertThat(policy).containsKeys("base-uri", "form-action");
        assertThat(policy.values().stream().flatMap(List::stream))
                .as("nobody else's address, no wildcard")
                .allMatch(source -> source.startsWith("'") || source.equals("data:"));
        assertThat(policy.getOrDefault("script-src", List.of()))
                .doesNotContain("'unsafe-inline'", "data:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles",
                "/articles/mastitis-and-abscess",
                "/see-a-doctor",
                "/about",
                "/privacy",
                "/nope",
                "/articles/nope",
                "/assets/galatea.css",
                "/error"
            })
    @DisplayName("on plain pages, found or not, that run no script and set no cookie")
    void plainPages(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isLessThan(500);
        isProtected(response);
        Map<String, List<String>> policy = policy(response);
        assertThat(policy.get("style-src")).containsExactly("'self'");
        assertThat(response.body()).doesNotContain(" style=\"", "<style", " onclick=");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/check", "/check/q/age", "/check/advice", "/check/nope"})
    @DisplayName("on the pages of the check, where each script needs this answer's own nonce")
    void check(String path) throws Exception {
        HttpResponse<String> first = get(path);
        isProtected(first);
        String nonce = nonceOf(first);
        assertThat(nonceOf(get(path))).as("another time").isNotEqualTo(nonce);
        assertThat(header(first, "Cache-Control")).contains("no-store");
        Matcher scripts = SCRIPT.matcher(first.body());
        assertThat(scripts.results().map(found -> found.group()))
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script).contains("nonce=\"" + nonce + "\""));
        String cookie = header(first, "Set-Cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Max-Age");
    }

    private static String nonceOf(HttpResponse<?> response) {
        Matcher nonce = NONCE.matcher(String.join(" ", policy(response).get("script-src")));
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/questionnaire",
                "/api/v1/nope",
                "/fhir/metadata",
                "/fhir/Patient/1",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/env"
            })
    @DisplayName("on what programs read, which may load nothing and sets no cookie")
    void programs(String path) throws Exception {
        HttpResponse<String> response = get(path);
        isProtected(response);
        assertThat(policy(response).get("script-src")).isNull();
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    @DisplayName("by HTTPS: the cookie and the address stay with HTTPS")
    void https() throws Exception {
        HttpResponse<String> page = get("/check", "X-Forwarded-Proto", "https");
        assertThat(header(page, "Set-Cookie")).contains("Secure", "HttpOnly");
        assertThat(header(page, "Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(get("/check").headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    @DisplayName("at the desk: signing in changes the session, and needs the form's own token")
    void desk() throws Exception {
        Awaitility.await().until(desk::present);
        accounts.acceptInvitation(
                accounts.create("headers", "Hedda Ohm", Role.READER, "galatea"), PASSWORD);
        HttpResponse<String> form = get("/desk/sign-in");
        isProtected(form);
        assertThat(header(form, "Cache-Control")).contains("no-store");
        HttpResponse<String> used = get("/desk/welcome/nope");
        assertThat(used.statusCode()).isEqualTo(200);
        isProtected(used);
        String before = session();
        String token = client.csrf(at("/desk/sign-in"));
        Map<String, String> right =
                Map.of("username", "headers", "password", PASSWORD, "_csrf", token);
        HttpResponse<String> refused =
                post("/desk/sign-in", Map.of("username", "headers", "password", PASSWORD));
        assertThat(header(refused, "Location")).contains("/desk/sign-in", "stale");
        isProtected(refused);
        assertThat(header(post("/desk/sign-in", right), "Location")).endsWith("/desk");
        assertThat(session()).as("the session of before").isNotEqualTo(before);
        HttpResponse<String> home = get("/desk");
        assertThat(home.statusCode()).isEqualTo(200);
        isProtected(home);
        nonceOf(home);
        assertThat(header(home, "Cache-Control")).contains("no-store");

        client.cookies().getCookieStore().removeAll();
        assertThat(get("/desk", "Cookie", "JSESSIONID=" + before).statusCode())
                .as("with a session that somebody planted")
                .isEqualTo(302);
    }

    @Test
    @DisplayName("who signs in and who is refused stands in the log; what was typed does not")
    @ExtendWith(OutputCaptureExtension.class)
    void signInLog(CapturedOutput log) throws Exception {
        Awaitility.await().until(desk::present);
        accounts.acceptInvitation(
                accounts.create("lotte", "Lotte Ahn", Role.READER, "galatea"), PASSWORD);
        for (Map<String, String> typed :
                List.of(
                        Map.of("username", "lotte", "password", "hush-hush-hush"),
                        Map.of("username", "hush-hush\nSigned in: ada", "password", "x"),
                        Map.of("username", "lotte", "password", PASSWORD))) {
            Map<String, String> fields = new java.util.HashMap<>(typed);
            fields.put("_csrf", client.csrf(at("/desk/sign-in")));
            post("/desk/sign-in", fields);
        }
        assertThat(log.getOut())
                .contains("Sign-in refused: lotte", "Sign-in refused: an unknown login")
                .contains("Signed in: lotte")
                .doesNotContain("Signed in: ada", "hush-hush", PASSWORD);
    }

    @Test
    @DisplayName("no method but the usual ones is answered, and no folder is listed")
    void methods() throws Exception {
        for (String method : List.of("TRACE", "TRACK", "PUT", "DELETE", "PROPFIND")) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(at("/privacy"))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .header("X-Marker", "a marker"));
            assertThat(answer.statusCode()).as(method).isBetween(400, 599);
            assertThat(answer.body()).doesNotContain("a marker");
        }
        for (String folder : List.of("/assets", "/assets/", "/VAADIN/", "/VAADIN/build/")) {
            assertThat(get(folder).body()).as(folder).doesNotContain("galatea.css", ".js\">");
        }
    }

    private String session() {
        return client.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("an open page obeys only who knows its own token")
    void vaadinToken() throws Exception {
        Matcher key =
                Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"")
                        .matcher(get("/check").body());
        assertThat(key.find()).isTrue();
        assertThat(toOpenPage("forged")).doesNotContain("\"syncId\":1");
        assertThat(toOpenPage(key.group(1))).contains("\"syncId\":1");
    }

    private String toOpenPage(String key) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(at("/?v-r=uidl&v-uiId=0"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"csrfToken\":\""
                                                        + key
                                                        + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}")))
                .body();
    }
}
