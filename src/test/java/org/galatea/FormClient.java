package org.galatea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps cookies and sends forms, and follows nothing by itself. */
public final class FormClient {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    public CookieManager cookies() {
        return cookies;
    }

    public HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Gets a page.
     *
     * @param headers names and values in turn
     */
    public HttpResponse<String> get(URI address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Sends a form. */
    public HttpResponse<String> post(URI address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        fields.entrySet().stream()
                                                .map(field ->
                                                        field.getKey()
                                                                + "="
                                                                + URLEncoder.encode(
                                                                        field.getValue(),
                                                                        StandardCharsets.UTF_8))
                                                .collect(Collectors.joining("&")))));
    }

    /** The token in the form of a page. */
    public String csrf(URI address) throws IOException, InterruptedException {
        Matcher field = CSRF.matcher(get(address).body());
        assertThat(field.find()).as("a form at " + address).isTrue();
        return field.group(1);
    }
}
