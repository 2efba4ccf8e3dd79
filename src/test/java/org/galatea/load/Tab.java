package org.galatea.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A browser tab with a page of the check in it: what Vaadin's client does, without drawing.
 *
 * <p>It loads the page and its scripts, keeps the elements that the server describes, answers what
 * the server asks of the tab's storage, and sends what a person does in the messages that the real
 * client sends (read off Chromium's network log).
 */
final class Tab {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern START = Pattern.compile("window\\.Vaadin\\.TypeScript= ?");
    private static final Pattern FILE =
            Pattern.compile("(?:src|href)=\"(\\.?/[^\"]+\\.(?:js|css|svg)[^\"]*)\"");
    private static final Pattern CHUNK =
            Pattern.compile("[\"'](?:\\./|VAADIN/build/)([\\w.-]+\\.js)[\"']");

    private static final int DATA = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;
    private static final int CLASSES = 11;

    /** Where the container of the view hangs. */
    private static final int VIRTUAL_CHILDREN = 24;

    private final HttpClient client;
    private final URI server;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<Integer, Element> elements = new HashMap<>();
    private final Map<String, String> storage = new HashMap<>();

    private String token = "";
    private int ui;
    private int heard;
    private int sent;

    Tab(HttpClient client, URI server) {
        this.client = client;
        this.server = server;
    }

    /** The whole page. */
    Element page() {
        return elements.getOrDefault(1, new Element(1));
    }

    /** Loads a page as after typing its address, with the scripts and styles that it names. */
    void open(String path) throws IOException, InterruptedException {
        elements.clear();
        heard = 0;
        sent = 0;
        String html = get(path);
        Matcher start = START.matcher(html);
        if (!start.find()) {
            throw new IOException("no application in the page " + path);
        }
        JsonNode app =
                JSON.readTree(html.substring(start.end(), html.indexOf("};", start.end()) + 1));
        JsonNode config = app.path("initial").path("appConfig");
        ui = config.path("v-uiId").asInt();
        JsonNode first = config.path("uidl");
        token = first.path("Vaadin-Security-Key").asString();
        take(first);
    }

    /** Fetches what a first visit fetches; a browser keeps it for later ones. */
    void loadFiles(String path) throws IOException, InterruptedException {
        Set<String> files = new LinkedHashSet<>();
        Matcher named = FILE.matcher(get(path));
        while (named.find()) {
            files.add(named.group(1).replaceFirst("^\\./", "/"));
        }
        for (String file : List.copyOf(files)) {
            String body = get(file);
            Matcher chunk = CHUNK.matcher(file.endsWith(".js") ? body : "");
            while (chunk.find()) {
                get("/VAADIN/build/" + chunk.group(1));
            }
        }
    }

    /** Sends what happened in the page, and takes in what the server makes of it. */
    void send(ObjectNode... happened) throws IOException, InterruptedException {
        ArrayNode calls = JSON.createArrayNode();
        for (ObjectNode one : happened) {
            calls.add(one);
        }
        exchange(calls);
    }

    private void exchange(ArrayNode calls) throws IOException, InterruptedException {
        ObjectNode message = JSON.createObjectNode();
        message.put("csrfToken", token);
        message.set("rpc", calls);
        message.put("syncId", heard);
        message.put("clientId", sent);
        sent++;
        String body =
                request(
                        HttpRequest.newBuilder(server.resolve("/?v-r=uidl&v-uiId=" + ui))
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .POST(HttpRequest.BodyPublishers.ofString(message.toString())));
        // Vaadin guards its answers against being run as a script.
        take(JSON.readTree(body.startsWith("for(;;);") ? body.substring(8) : body));
    }

    private void take(JsonNode message) throws IOException, InterruptedException {
        if (message.path("meta").path("sessionExpired").asBoolean(false)) {
            throw new IOException("the session has expired");
        }
        if (message.path("meta").has("appError")) {
            throw new IOException("the server answers with an error");
        }
        heard = message.path("syncId").asInt(heard);
        message.path("changes").forEach(this::change);
        ArrayNode answers = JSON.createArrayNode();
        message.path("execute").forEach(call -> answer(call, answers));
        if (!answers.isEmpty()) {
            exchange(answers);
        }
    }

    /** The calls of the tab's storage; all others only move the focus or the scroll bar. */
    private void answer(JsonNode call, ArrayNode answers) {
        String script = call.path(call.size() - 1).asString();
        if (script.contains("setItem")) {
            storage.put(call.path(0).asString(), call.path(1).asString());
        } else if (script.contains("removeItem")) {
            storage.remove(call.path(0).asString());
        } else if (script.contains("getItem")) {
            JsonNode channel = call.path(1).path("@v-return");
            ObjectNode back = JSON.createObjectNode();
            back.put("type", "channel");
            back.set("node", channel.path(0));
            back.set("channel", channel.path(1));
            back.putArray("args").add(storage.get(call.path(0).asString()));
            answers.add(back);
        }
    }

    private void change(JsonNode change) {
        int id = change.path("node").asInt();
        Element element = elements.computeIfAbsent(id, Element::new);
        String key = change.path("key").asString("");
        JsonNode value = change.path("value");
        switch (change.path("type").asString()) {
            case "detach" -> elements.remove(id);
            case "clear" -> element.children.clear();
            case "splice" -> splice(element, change);
            case "remove" -> element.properties.remove(key);
            case "put" -> {
                switch (change.path("feat").asInt()) {
                    case DATA -> {
                        if (key.equals("tag")) {
                            element.tag = value.asString();
                        } else if (key.equals("visible")) {
                            element.visible = value.asBoolean(true);
                        }
                    }
                    case PROPERTIES -> element.properties.put(key, value);
                    case ATTRIBUTES -> element.attributes.put(key, value);
                    case TEXT -> element.text = value.asString("");
                    default -> {}
                }
            }
            default -> {}
        }
    }

    private void splice(Element element, JsonNode change) {
        int kind = change.path("feat").asInt();
        if (kind == CLASSES) {
            change.path("add").forEach(name -> element.classes.add(name.asString()));
        }
        if (kind != CHILDREN && kind != VIRTUAL_CHILDREN) {
            return;
        }
        int index = change.path("index").asInt();
        for (int i = change.path("remove").asInt(0); i > 0; i--) {
            element.children.remove(index);
        }
        for (JsonNode child : change.path("addNodes")) {
            element.children.add(
                    Math.min(index++, element.children.size()),
                    elements.computeIfAbsent(child.asInt(), Element::new));
        }
    }

    /** Says that the tab is closed, as a browser does. */
    void close() throws IOException, InterruptedException {
        ObjectNode message = JSON.createObjectNode();
        message.put("csrfToken", token);
        message.putArray("rpc");
        message.put("syncId", heard);
        message.put("clientId", sent);
        message.put("UNLOAD", true);
        request(
                HttpRequest.newBuilder(server.resolve("/?v-r=uidl&v-uiId=" + ui))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(message.toString())));
    }

    private String get(String path) throws IOException, InterruptedException {
        return request(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Accept-Encoding", "gzip")
                        .header("Accept", "text/html,*/*"));
    }

    private String request(HttpRequest.Builder builder) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(c -> c.getKey() + "=" + c.getValue())
                                    .toList()));
        }
        HttpResponse<byte[]> response =
                client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        response.headers()
                .allValues("Set-Cookie")
                .forEach(cookie -> {
                    String[] parts = cookie.split(";", 2)[0].split("=", 2);
                    cookies.put(parts[0], parts[1]);
                });
        return Bodies.text(response);
    }

    static ObjectNode event(Element element, String name) {
        ObjectNode event = JSON.createObjectNode();
        event.put("type", "event");
        event.put("node", element.id);
        event.put("event", name);
        event.putObject("data");
        return event;
    }

    static ObjectNode click(Element button) {
        ObjectNode click = event(button, "click");
        ((ObjectNode) click.path("data"))
                .put("event.shiftKey", false)
                .put("event.metaKey", false)
                .put("event.detail", 1)
                .put("event.ctrlKey", false)
                .put("event.clientX", 180)
                .put("event.clientY", 500)
                .put("event.altKey", false)
                .put("event.button", 0)
                .put("event.screenY", 600)
                .put("event.screenX", 180);
        return click;
    }

    static ObjectNode set(Element element, String property, JsonNode value) {
        ObjectNode set = JSON.createObjectNode();
        set.put("type", "mSync");
        set.put("node", element.id);
        set.put("feature", PROPERTIES);
        set.put("property", property);
        set.set("value", value);
        return set;
    }
}
