package org.galatea.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes something that is nearly right out of something that is right. */
final class Mutator {

    /** Writes what is deeper than others would. */
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamWriteConstraints(
                                            StreamWriteConstraints.builder()
                                                    .maxNestingDepth(100_000)
                                                    .build())
                                    .build())
                    .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PUNCTUATION = "{}[]\",:0\\\u0000<>&;/'#|-*!@\n\r\t ";

    private final RandomGenerator random;
    private final Marker marker;

    Mutator(RandomGenerator random, Marker marker) {
        this.random = random;
        this.marker = marker;
    }

    /** A few changes in the tree, then perhaps some in the text. */
    String json(JsonNode right) {
        JsonNode changed = right.deepCopy();
        for (int i = random.nextInt(4); i >= 0; i--) {
            change(changed);
        }
        String text = JSON.writeValueAsString(changed);
        if (random.nextInt(8) == 0) {
            text = text.replaceFirst("\\d+", Hostile.number(random));
        }
        return random.nextInt(5) == 0 ? text(text) : text;
    }

    private void change(JsonNode root) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        if (containers.isEmpty()) {
            return;
        }
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object -> change(object);
            case ArrayNode array -> change(array);
            default -> {}
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private void change(ObjectNode object) {
        List<String> names = List.copyOf(object.propertyNames());
        String name =
                names.isEmpty() || random.nextInt(5) == 0
                        ? marker.name()
                        : names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> {
                JsonNode moved = object.remove(name);
                object.set(marker.name(), moved == null ? odd() : moved);
            }
            default -> object.set(name, odd());
        }
    }

    private void change(ArrayNode array) {
        int place = array.isEmpty() ? 0 : random.nextInt(array.size());
        switch (random.nextInt(5)) {
            case 0 -> array.insert(place, odd());
            case 1 -> array.removeAll();
            case 2 -> {
                if (!array.isEmpty()) {
                    array.insert(place, array.get(place).deepCopy());
                }
            }
            case 3 -> {
                if (!array.isEmpty()) {
                    array.remove(place);
                }
            }
            default -> {
                if (!array.isEmpty()) {
                    array.set(place, odd());
                }
            }
        }
    }

    /** A value of any type; texts and large numbers carry the marker. */
    JsonNode odd() {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(-5, 200));
            case 3 -> NODES.numberNode(marker.number());
            case 4 -> NODES.numberNode(random.nextDouble() * 1e300);
            case 5 -> NODES.arrayNode();
            case 6 -> NODES.objectNode();
            case 7 -> deep(1 + random.nextInt(400));
            case 8 -> NODES.arrayNode().add(marker.text());
            case 9 -> NODES.objectNode().put(marker.name(), marker.text());
            case 10 -> NODES.stringNode(Hostile.text(random) + marker.text());
            default -> NODES.stringNode(marker.text());
        };
    }

    private JsonNode deep(int levels) {
        JsonNode node = NODES.stringNode(marker.text());
        for (int i = 0; i < levels; i++) {
            node = i % 2 == 0 ? NODES.arrayNode().add(node) : NODES.objectNode().set("a", node);
        }
        return node;
    }

    /** Changes that know nothing of what the text means. */
    String text(String right) {
        StringBuilder text = new StringBuilder(right);
        for (int i = random.nextInt(4); i >= 0 && !text.isEmpty(); i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + 1 + random.nextInt(40));
            switch (random.nextInt(7)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.setLength(from);
                case 3 -> text.insert(from, Hostile.text(random));
                case 4 ->
                        text.setCharAt(
                                from, PUNCTUATION.charAt(random.nextInt(PUNCTUATION.length())));
                case 5 -> text.replace(from, to, marker.text());
                default ->
                        text.insert(from, PUNCTUATION.charAt(random.nextInt(PUNCTUATION.length())));
            }
        }
        return text.toString();
    }
}
